import { describe, expect, it } from 'vitest';
import { installLanguages } from '#content/install.ts';
import { libraryOf } from '#content/library.ts';
import { fromDisk, fromNetwork } from '#content/source.ts';
import { canonicalJson } from '#packs/canonical.ts';
import type { Compiled } from '#packs/compile.ts';
import { sha256 as hashOf } from '#packs/source-hash.ts';
import { sha256 } from '#protocol/sha256.ts';
import { compiledSmall, endpointWith, storeOfDevice } from './small-library.ts';

/**
 * Somebody who can write to the endpoint: every hash is right, the list is newer, and only what the blobs say is not content.
 */
type Blob = Record<string, any>;
type Kind = 'structure' | 'index' | 'phrases' | 'topic';

const kindOf = (blob: Blob): Kind => ('facts' in blob ? 'structure' : 'phrases' in blob ? 'phrases' : 'topics' in blob ? 'index' : 'topic');

/** Changes the blobs of a kind and gives everything that refers to them the new name. */
const forged = (kind: Kind, change: (blob: Blob) => unknown): Compiled => {
  const { list, blobs } = compiledSmall();
  const names = new Map<string, string>();
  const forgedBlobs = new Map<string, string>();
  const rename = (text: string): string => [...names].reduce((all, [from, to]) => all.replaceAll(from, to), text);
  const inOrder = [...blobs].sort(([, a], [, b]) => Number(kindOf(JSON.parse(a)) === 'index') - Number(kindOf(JSON.parse(b)) === 'index'));
  for (const [sha, json] of inOrder) {
    const blob = JSON.parse(rename(json)) as Blob;
    const text = canonicalJson(kindOf(blob) === kind ? (change(blob) ?? blob) : blob);
    names.set(sha, hashOf(text));
    forgedBlobs.set(hashOf(text), text);
  }
  return { list: JSON.parse(rename(JSON.stringify(list))), blobs: forgedBlobs };
};

const titled = (text: unknown) => (blob: Blob) => {
  blob['texts']['title'] = text;
};
const worded = (node: unknown) => titled({ text: [node], state: 'original' });

const cases: readonly [string, Kind, (blob: Blob) => unknown][] = [
  ['HTML as an element of a text', 'topic', worded({ t: 'html', c: ['<img src=x onerror=alert(1)>'] })],
  ['a link that runs code', 'topic', worded({ t: 'link', href: 'javascript:alert(1)', c: ['Hier'] })],
  ['a link without encryption', 'topic', worded({ t: 'link', href: 'http://example.org', c: ['Hier'] })],
  ['a link hidden in emphasis', 'topic', worded({ t: 'em', c: [{ t: 'link', href: 'data:text/html,x', c: ['Hier'] }] })],
  ['a text that is a number', 'topic', titled({ text: 7, state: 'original' })],
  ['a text longer than any page', 'topic', worded('a'.repeat(5_001))],
  ['marks without end', 'topic', worded(Array.from({ length: 500 }).reduce((inner) => ({ t: 'em', c: [inner] }), 'x' as unknown))],
  ['a state nobody knows', 'topic', titled({ text: ['x'], state: 'official' })],
  ['a key that is no id', 'topic', (blob) => JSON.parse(JSON.stringify(blob).replace('"title":', '"__proto__":')) as unknown],
  ['ten megabytes', 'topic', (blob) => ({ ...blob, more: 'x'.repeat(10_000_000) })],
  ['a list instead of a topic', 'topic', () => ({ topics: 'nothing here' })],
  ['a title with a script in the first list', 'index', (blob) => ((blob['topics'][0]['title'] = { text: [{ t: 'script', c: [] }], state: 'original' }), blob)],
  ['more topics than any pack', 'index', (blob) => ({ ...blob, topics: Array.from({ length: 2_001 }, () => blob['topics'][0]) })],
  ['a phrase that runs code', 'phrases', (blob) => ((blob['phrases']['answer.yes'] = { text: [{ t: 'link', href: 'javascript:0', c: [] }], state: 'original' }), blob)],
  ['an office whose page runs code', 'structure', (blob) => ((blob['places'][0]['url'] = 'javascript:alert(1)'), blob)],
  ['a fact of an unknown unit', 'structure', (blob) => ((blob['facts']['serafe.fee']['unit'] = 'html'), blob)],
  ['a topic without its lists', 'structure', (blob) => (delete blob['topics'][0]['points'], blob)],
];

describe('a pack made to do harm', () => {
  it.each(cases)('is not installed: %s', async (_what, kind, change) => {
    const { store } = storeOfDevice();
    const endpoint = endpointWith(compiledSmall());
    const parts = { source: endpoint.source, store, sha256 };
    await installLanguages(['de-CH'], parts);
    const before = await store.list();
    endpoint.serves = forged(kind, change);
    expect(endpoint.serves.list).not.toEqual(before);
    expect(await installLanguages([], parts)).toMatchObject({ ok: false, error: { kind: 'not-content' } });
    expect(await store.list()).toEqual(before);
    expect((await libraryOf(fromDisk(store)).topic('de-CH', 'registration'))?.texts['title']?.text).toEqual(['Anmeldung']);
  });

  it('is told from content by its form alone: the same forgery without a change is installed', async () => {
    const parts = { source: endpointWith(forged('topic', () => undefined)).source, store: storeOfDevice().store, sha256 };
    expect(await installLanguages(['de-CH', 'fr'], parts)).toMatchObject({ ok: true });
  });

  it.each<[string, unknown]>([
    ['with a name that is no hash', { structure: '../../secret' }],
    ['of another build', { stack: ['ch'], texts: undefined }],
    ['with a language that reads neither way', { languages: [{ tag: 'fr', autonym: 'x', german: 'x', script: 'Latn', font: 'latin', dir: 'up' }] }],
    ['with texts for __proto__', { texts: JSON.parse('{"__proto__":{"index":"x"}}') as unknown }],
    ['with a version that is none', { packs: [{ id: 'base', version: 'newest', title: 'x' }] }],
  ])('has a list that is no list: %s', async (_what, change) => {
    const list = JSON.stringify({ ...compiledSmall().list, ...(change as object) });
    expect(await fromNetwork(() => Promise.resolve(list)).list()).toBeUndefined();
  });
});
