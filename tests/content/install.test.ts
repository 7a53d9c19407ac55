import { describe, expect, it } from 'vitest';
import { installLanguages, type InstallProgress } from '#content/install.ts';
import { libraryOf } from '#content/library.ts';
import { sha256 } from '#protocol/sha256.ts';
import { fromDisk, type ContentSource } from '#content/source.ts';
import { sweepBlobs } from '#content/tidy.ts';
import { replace } from '#tests/packs/small-content.ts';
import { compiledSmall, endpointWith, storeOfDevice, type Endpoint } from './small-library.ts';

const blobsAsked = (endpoint: Endpoint): number => endpoint.asked.filter((path) => path.includes('/blob/')).length;

describe('installing languages', () => {
  it('puts all of a language on the device: it is read without the endpoint afterwards', async () => {
    const endpoint = endpointWith(compiledSmall());
    const { store } = storeOfDevice();
    const result = await installLanguages(['fr'], { source: endpoint.source, store, sha256 });
    expect(result).toMatchObject({ ok: true, value: { languages: ['fr'], fetched: 5, removed: [] } });
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
    // An index, phrases and two topics; the structure is the same in every language.
    expect(blobsAsked(endpoint)).toBe(4);
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
    expect(last).toMatchObject({ done: 5, total: 5 });
    const french = content.list.texts['fr']?.bytes ?? 0;
    const structures = Buffer.byteLength(content.blobs.get(content.list.structure) ?? '');
    expect(last?.bytes).toBe(french + structures);
    expect(seen.every(({ done, total }) => done <= total)).toBe(true);
  });

  it('refuses bytes that are not those the list names, and leaves the device as it was', async () => {
    const endpoint = endpointWith(compiledSmall());
    endpoint.tamper = (text) => text.replace('Annonce', 'Invention');
    const { store } = storeOfDevice();
    const result = await installLanguages(['fr'], { source: endpoint.source, store, sha256 });
    expect(result).toMatchObject({ ok: false, error: { kind: 'blob-damaged', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(await store.list()).toBeUndefined();
    expect(await store.installed()).toEqual([]);
    expect((await Promise.all((await store.names()).map((sha256) => store.blob(sha256)))).join()).not.toContain('Invention');
  });

  it('asks past the caches for what came damaged, and only for that', async () => {
    const endpoint = endpointWith(compiledSmall());
    const fresh: string[] = [];
    const source: ContentSource = {
      list: endpoint.source.list,
      blob: async (sha, way) => {
        if (way === 'fresh') fresh.push(sha);
        const text = await endpoint.source.blob(sha);
        return way === 'fresh' ? text : text?.replace('Annonce', 'Invention');
      },
    };
    const { store } = storeOfDevice();
    expect(await installLanguages(['fr'], { source, store, sha256 })).toMatchObject({ ok: true });
    expect(fresh.length).toBeGreaterThan(0);
    for (const sha of fresh) expect(await store.blob(sha)).toContain('Annonce');
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

describe('an installation that does not go through', () => {
  it.each<[string, (text: string) => string | undefined, string]>([
    ['is cut off', (text) => text.slice(0, -10), 'blob-damaged'],
    ['is the log-in page of a hotel', () => '<!doctype html><title>Wi-Fi</title>', 'blob-damaged'],
    ['is far too long', (text) => text + ' '.repeat(2_000_001), 'not-content'],
    ['is not there', () => undefined, 'blob-missing'],
  ])('leaves the old edition in use where a part %s', async (_what, tamper, kind) => {
    const endpoint = endpointWith(compiledSmall());
    const { store } = storeOfDevice();
    const parts = { source: endpoint.source, store, sha256 };
    await installLanguages(['fr'], parts);
    const before = await store.list();
    endpoint.serves = compiledSmall({ 'base/topics/work/de.yaml': replace('schriftlichen', 'guten') });
    endpoint.tamper = (text) => (text.includes('guten') ? (tamper(text) as string) : text);
    expect(await installLanguages(['de-CH'], parts)).toMatchObject({ ok: false, error: { kind } });
    expect(await store.list()).toEqual(before);
    expect(await store.installed()).toEqual(['fr']);
    expect((await libraryOf(fromDisk(store)).topic('fr', 'work'))?.texts['point.contract']?.text).toEqual(['Verlangen Sie einen schriftlichen Arbeitsvertrag.']);
  });

  it('refuses a pack that is older than the one here, and takes the same or a newer one', async () => {
    const at = (version: string) => compiledSmall({ 'base/pack.yaml': replace('"2026.1.2"', `"${version}"`) });
    const endpoint = endpointWith(at('2026.11.1'));
    const parts = { source: endpoint.source, store: storeOfDevice().store, sha256 };
    await installLanguages(['fr'], parts);
    endpoint.serves = at('2026.9.30');
    expect(await installLanguages([], parts)).toEqual({ ok: false, error: { kind: 'older', packs: ['base'] } });
    expect((await parts.store.list())?.packs[0]?.version).toBe('2026.11.1');
    for (const version of ['2026.11.1', '2026.11.2', '2026.11.2.2', '2027.1.1']) {
      endpoint.serves = at(version);
      expect(await installLanguages([], parts)).toMatchObject({ ok: true });
    }
  });

  it('goes on where it was interrupted: what is here is not fetched again', async () => {
    const content = compiledSmall();
    const endpoint = endpointWith(content);
    const { store } = storeOfDevice();
    const parts = { source: endpoint.source, store, sha256 };
    const topics = [...content.blobs].filter(([, json]) => json.endsWith('"topic":"work"}')).map(([sha]) => sha);
    endpoint.serves = { ...content, blobs: new Map([...content.blobs].filter(([sha]) => !topics.includes(sha))) };
    expect(await installLanguages(['fr', 'de-CH'], parts)).toMatchObject({ ok: false });
    expect(await store.list()).toBeUndefined();
    // The device is switched off and on again; what is half here survives the tidying of the start.
    expect(await sweepBlobs(store)).toBe(0);
    endpoint.serves = content;
    endpoint.asked.length = 0;
    expect(await installLanguages(['fr', 'de-CH'], parts)).toMatchObject({ ok: true, value: { fetched: 2 } });
    expect(blobsAsked(endpoint)).toBe(2);
    expect(await store.pending()).toBeUndefined();
  });

  it('takes the list of an earlier build for none, and brings its languages back with the next one', async () => {
    const { store, database } = storeOfDevice();
    await database.packs.put({ key: 'list', text: JSON.stringify({ stack: ['ch'], languages: [], packs: [{ id: 'ch', structure: 'x', languages: {} }] }), languages: ['fr', 'xx'] });
    expect(await store.list()).toBeUndefined();
    expect(await store.installed()).toEqual([]);
    expect(await store.chosen()).toEqual(['fr', 'xx']);
    const result = await installLanguages(['de-CH'], { source: endpointWith(compiledSmall()).source, store, sha256 });
    expect(result).toMatchObject({ ok: true, value: { languages: ['fr', 'de-CH'] } });
    expect(await libraryOf(fromDisk(store)).topic('fr', 'work')).toBeDefined();
  });
});

describe('a device without space', () => {
  /** Room for so many blobs, as the browser says it: the transaction is aborted. */
  const withRoomFor = (room: number, { database }: ReturnType<typeof storeOfDevice>): void => {
    database.blobs.hook('creating', () => {
      if (room <= 0) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      room -= 1;
    });
    // Whatever is removed makes room again.
    database.blobs.hook('deleting', () => {
      room += 1;
    });
  };

  it('says so, and keeps what it has', async () => {
    const device = storeOfDevice();
    const parts = { source: endpointWith(compiledSmall()).source, store: device.store, sha256 };
    await installLanguages(['fr'], parts);
    withRoomFor(2, device);
    expect(await installLanguages(['de-CH'], { ...parts, reading: 'fr' })).toEqual({ ok: false, error: { kind: 'no-space' } });
    expect(await device.store.installed()).toEqual(['fr']);
    expect(await libraryOf(fromDisk(device.store)).topic('fr', 'work')).toBeDefined();
  });

  it('drops what a download brought for which there was no room', async () => {
    const device = storeOfDevice();
    const parts = { source: endpointWith(compiledSmall()).source, store: device.store, sha256 };
    await installLanguages(['fr'], parts);
    const before = await device.store.names();
    withRoomFor(2, device);
    expect(await installLanguages(['de-CH'], { ...parts, reading: 'fr' })).toMatchObject({ ok: false, error: { kind: 'no-space' } });
    expect(await device.store.names()).toEqual(before);
    expect(await device.store.pending()).toBeUndefined();
  });

  it('never takes a language off for newer texts', async () => {
    const device = storeOfDevice();
    const endpoint = endpointWith(compiledSmall());
    const parts = { source: endpoint.source, store: device.store, sha256 };
    await installLanguages(['de-CH', 'fr'], parts);
    const before = await device.store.names();
    endpoint.serves = compiledSmall({ 'base/topics/work/de.yaml': replace('schriftlichen', 'guten') });
    for (const tags of [[], ['de-CH']]) {
      withRoomFor(0, device);
      expect(await installLanguages(tags, { ...parts, reading: 'de-CH' })).toEqual({ ok: false, error: { kind: 'no-space' } });
      expect(await device.store.installed()).toEqual(['de-CH', 'fr']);
      expect(await device.store.names()).toEqual(before);
    }
  });

  it('takes no language off where the wanted one does not fit all the same', async () => {
    const arabic = compiledSmall({ 'base/pack.yaml': replace('[de-CH, fr]', '[de-CH, fr, ar]') });
    const device = storeOfDevice();
    const parts = { source: endpointWith(arabic).source, store: device.store, sha256 };
    await installLanguages(['de-CH', 'fr'], parts);
    const before = await device.store.names();
    device.database.blobs.hook('creating', () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    expect(await installLanguages(['ar'], { ...parts, reading: 'de-CH' })).toEqual({ ok: false, error: { kind: 'no-space' } });
    expect(await device.store.installed()).toEqual(['de-CH', 'fr']);
    expect(await device.store.names()).toEqual(before);
  });

  it('makes room with languages that can be fetched again, never with the one that is read, and tells which', async () => {
    const arabic = compiledSmall({ 'base/pack.yaml': replace('[de-CH, fr]', '[de-CH, fr, ar]') });
    const device = storeOfDevice();
    const parts = { source: endpointWith(arabic).source, store: device.store, sha256 };
    await installLanguages(['de-CH', 'fr'], parts);
    await device.database.outbox.put({ id: 'kept' } as never);
    withRoomFor(1, device);
    expect(await installLanguages(['ar'], { ...parts, reading: 'de-CH' })).toMatchObject({ ok: true, value: { languages: ['de-CH', 'ar'], removed: ['fr'] } });
    const library = libraryOf(fromDisk(device.store));
    for (const tag of ['de-CH', 'ar']) expect(await library.topic(tag, 'work')).toBeDefined();
    expect(await library.topic('fr', 'work')).toBeUndefined();
    expect(await device.database.outbox.count()).toBe(1);
  });
});
