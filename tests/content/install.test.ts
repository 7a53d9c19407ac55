import { describe, expect, it } from 'vitest';
import { installLanguages, type InstallProgress } from '#content/install.ts';
import { libraryOf } from '#content/library.ts';
import { sha256 } from '#protocol/hash.ts';
import { fromDisk } from '#content/source.ts';
import { replace } from '#tests/packs/small-content.ts';
import { compiledSmall, endpointWith, storeOfDevice, type Endpoint } from './small-library.ts';

const blobsAsked = (endpoint: Endpoint): number => endpoint.asked.filter((path) => path.includes('/blob/')).length;

describe('installing languages', () => {
  it('puts all of a language on the device: it is read without the endpoint afterwards', async () => {
    const endpoint = endpointWith(compiledSmall());
    const { store } = storeOfDevice();
    const result = await installLanguages(['fr'], { source: endpoint.source, store, sha256 });
    expect(result).toMatchObject({ ok: true, value: { languages: ['fr'], fetched: 7 } });
    expect(await store.installed()).toEqual(['fr']);
    const library = libraryOf(fromDisk(store));
    expect(await library.topic('fr', 'registration')).toMatchObject({ texts: { title: { text: ['Annonce'] } } });
    expect(await library.topic('fr', 'work')).toBeDefined();
    expect(await library.index('de-CH')).toBeUndefined();
  });

  it('fetches only what is not there yet', async () => {
    const endpoint = endpointWith(compiledSmall());
    const { store } = storeOfDevice();
    await installLanguages(['fr'], { source: endpoint.source, store, sha256 });
    endpoint.asked.length = 0;
    await installLanguages(['fr', 'de-CH'], { source: endpoint.source, store, sha256 });
    // Two indexes and three topics; the structures are the same in every language.
    expect(blobsAsked(endpoint)).toBe(5);
    expect(await store.installed()).toEqual(['fr', 'de-CH']);
  });

  it('brings every installed language to the new list, at the price of what changed', async () => {
    const endpoint = endpointWith(compiledSmall());
    const { store } = storeOfDevice();
    await installLanguages(['fr', 'de-CH'], { source: endpoint.source, store, sha256 });
    endpoint.serves = compiledSmall({ 'base/topics/work/de.yaml': replace('schriftlichen', 'guten') });
    endpoint.asked.length = 0;
    const result = await installLanguages([], { source: endpoint.source, store, sha256 });
    expect(result).toMatchObject({ ok: true, value: { languages: ['fr', 'de-CH'], fetched: 4 } });
    const library = libraryOf(fromDisk(store));
    for (const tag of ['fr', 'de-CH']) {
      expect((await library.topic(tag, 'work'))?.texts['point.contract']?.text).toEqual(['Verlangen Sie einen guten Arbeitsvertrag.']);
    }
  });

  it('says how far it is, and ends with all of it', async () => {
    const content = compiledSmall();
    const seen: InstallProgress[] = [];
    await installLanguages(['fr'], { source: endpointWith(content).source, store: storeOfDevice().store, sha256, progress: (step) => seen.push(step) });
    const last = seen.at(-1);
    expect(last).toMatchObject({ done: 7, total: 7 });
    const french = content.list.packs.reduce((sum, pack) => sum + (pack.languages['fr']?.bytes ?? 0), 0);
    const structures = content.list.packs.reduce((sum, { structure }) => sum + Buffer.byteLength(content.blobs.get(structure) ?? ''), 0);
    expect(last?.bytes).toBe(french + structures);
    expect(seen.every(({ done, total }) => done <= total)).toBe(true);
  });

  it('refuses bytes that are not those the list names, and leaves the device as it was', async () => {
    const endpoint = endpointWith(compiledSmall());
    endpoint.tamper = (text) => text.replace('Annonce', 'Invention');
    const { store, database } = storeOfDevice();
    const result = await installLanguages(['fr'], { source: endpoint.source, store, sha256 });
    expect(result).toMatchObject({ ok: false, error: { kind: 'blob-damaged', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(await store.list()).toBeUndefined();
    expect(await store.installed()).toEqual([]);
    expect(await database.blobs.count()).toBe(0);
  });

  it('keeps the old version when the new one cannot be had whole', async () => {
    const endpoint = endpointWith(compiledSmall());
    const { store } = storeOfDevice();
    await installLanguages(['fr'], { source: endpoint.source, store, sha256 });
    const fresh = compiledSmall({ 'base/topics/work/de.yaml': replace('schriftlichen', 'guten') });
    const known = new Set(compiledSmall().blobs.keys());
    endpoint.serves = { ...fresh, blobs: new Map([...fresh.blobs].filter(([sha, json]) => known.has(sha) || !json.includes('guten'))) };
    expect(await installLanguages([], { source: endpoint.source, store, sha256 })).toMatchObject({ ok: false, error: { kind: 'blob-missing' } });
    const page = await libraryOf(fromDisk(store)).topic('fr', 'work');
    expect(page?.texts['point.contract']?.text).toEqual(['Verlangen Sie einen schriftlichen Arbeitsvertrag.']);
  });

  it('says that it is offline, or that a language is not offered, before it fetches anything', async () => {
    const endpoint = endpointWith(compiledSmall());
    const { store } = storeOfDevice();
    expect(await installLanguages(['ti'], { source: endpoint.source, store, sha256 })).toEqual({ ok: false, error: { kind: 'language-not-offered', language: 'ti' } });
    expect(blobsAsked(endpoint)).toBe(0);
    endpoint.serves = undefined;
    expect(await installLanguages(['fr'], { source: endpoint.source, store, sha256 })).toEqual({ ok: false, error: { kind: 'offline' } });
  });

  it('drops a language that is no longer offered', async () => {
    const endpoint = endpointWith(compiledSmall());
    const { store } = storeOfDevice();
    await installLanguages(['fr', 'de-CH'], { source: endpoint.source, store, sha256 });
    endpoint.serves = compiledSmall({ 'base/pack.yaml': replace('[de-CH, fr]', '[de-CH]') });
    await installLanguages([], { source: endpoint.source, store, sha256 });
    expect(await store.installed()).toEqual(['de-CH']);
  });
});
