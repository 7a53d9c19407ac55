import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PackList } from '#core/pack.ts';
import { installLanguages } from '#content/install.ts';
import { libraryOf } from '#content/library.ts';
import { fromDisk } from '#content/source.ts';
import { removeLanguages, sweepBlobs } from '#content/tidy.ts';
import { compileContent, readContent } from '#packs/content.ts';
import { sha256 } from '#protocol/sha256.ts';
import { compiledSmall, endpointWith, storeOfDevice } from '#tests/content/small-library.ts';
import { replace, today } from '#tests/packs/small-content.ts';

const { list } = compileContent(readContent({ root: join(import.meta.dirname, '../packs/fixtures/small'), leaf: 'town' }, today));
const a = 'a'.repeat(64);
const b = 'b'.repeat(64);
/** What says that a language is here. */
const rootsOf = (tag: string) => [list.texts[tag]?.index, list.texts[tag]?.phrases].map((sha) => ({ sha256: sha ?? '', text: '{}' }));

describe('the packs of a device', () => {
  it('takes a list into use only if every blob it needs is here', async () => {
    const { store } = storeOfDevice();
    await store.keep([{ sha256: a, text: '{}' }]);
    expect(await store.install({ list, languages: ['fr'] }, [a, b])).toBe('incomplete');
    expect(await store.list()).toBeUndefined();
    await store.keep([{ sha256: b, text: '{}' }, ...rootsOf('fr')]);
    expect(await store.install({ list, languages: ['fr'] }, [a, b, b])).toBe('written');
    expect(await store.list()).toEqual(list);
    expect(await store.installed()).toEqual(['fr']);
  });

  it('remembers what was begun until it is in use', async () => {
    const { store } = storeOfDevice();
    await store.begin({ list, languages: ['fr'] });
    expect(await store.pending()).toEqual({ list, languages: ['fr'] });
    expect(await store.installed()).toEqual([]);
    await store.install({ list, languages: ['fr'] }, []);
    expect(await store.pending()).toBeUndefined();
  });

  it('does not give up its last language', async () => {
    const { store } = storeOfDevice();
    await store.keep([...rootsOf('fr'), ...rootsOf('de-CH')]);
    await store.install({ list, languages: ['fr', 'de-CH'] }, []);
    expect(await store.remove(['fr', 'de-CH'])).toBe(false);
    expect(await store.installed()).toEqual(['fr', 'de-CH']);
    expect(await store.remove(['fr'])).toBe(true);
    expect(await store.remove(['de-CH'])).toBe(false);
    expect(await store.installed()).toEqual(['de-CH']);
  });

  it('cannot read the list of an earlier build, but knows what was chosen', async () => {
    const { store, database } = storeOfDevice();
    await database.packs.put({ key: 'list', text: JSON.stringify({ ...list, texts: undefined } as Partial<PackList>), languages: ['fr'] });
    expect(await store.list()).toBeUndefined();
    expect(await store.installed()).toEqual([]);
    expect(await store.chosen()).toEqual(['fr']);
  });
});

describe('tidying up', () => {
  const deviceWith = async (languages: readonly string[]) => {
    const endpoint = endpointWith(compiledSmall());
    const { store, database } = storeOfDevice();
    const install = (tags: readonly string[]) => installLanguages(tags, { source: endpoint.source, store, sha256 });
    await install(languages);
    return { endpoint, store, database, install };
  };

  it('removes what an earlier edition left behind, and nothing that is in use', async () => {
    const { endpoint, store, install } = await deviceWith(['fr', 'de-CH']);
    expect(await sweepBlobs(store)).toBe(0);
    const old = await store.names();
    endpoint.serves = compiledSmall({ 'base/topics/work/de.yaml': replace('schriftlichen', 'guten') });
    await install([]);
    // Until then an open page may still read the old topic.
    expect(await store.names()).toEqual(expect.arrayContaining([...old]));
    expect(await sweepBlobs(store)).toBe(4);
    const library = libraryOf(fromDisk(store));
    for (const tag of ['fr', 'de-CH']) for (const id of ['registration', 'work']) expect(await library.topic(tag, id)).toBeDefined();
    expect(new Set(await store.names())).toEqual(new Set(endpoint.serves.blobs.keys()));
  });

  it('frees the space of a language that is taken off, and of no other', async () => {
    const { endpoint, store, install } = await deviceWith(['fr', 'de-CH']);
    const before = (await store.names()).length;
    expect(await removeLanguages(['fr'], store)).toEqual({ ok: true, value: ['de-CH'] });
    // Its index, its phrases and its two topics.
    expect((await store.names()).length).toBe(before - 4);
    const library = libraryOf(fromDisk(store));
    expect(await library.topic('de-CH', 'registration')).toBeDefined();
    expect(await library.index('fr')).toBeUndefined();
    expect(await removeLanguages(['de-CH'], store)).toEqual({ ok: false, error: 'last-language' });
    expect(await library.topic('de-CH', 'work')).toBeDefined();
    endpoint.asked.length = 0;
    expect(await install(['fr'])).toMatchObject({ ok: true, value: { fetched: 4 } });
  });

  it('leaves the records alone, whatever it removes', async () => {
    const { store, database } = await deviceWith(['fr', 'de-CH']);
    await database.outbox.put({ id: 'x' } as never);
    await database.confirmed.put({ talk: 'y' } as never);
    await removeLanguages(['fr'], store);
    await store.keep([{ sha256: a, text: '{}' }]);
    expect(await sweepBlobs(store)).toBe(1);
    expect([await database.outbox.count(), await database.confirmed.count()]).toEqual([1, 1]);
  });
});
