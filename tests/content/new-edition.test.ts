import { describe, expect, it } from 'vitest';
import { installLanguages } from '#content/install.ts';
import { libraryOf } from '#content/library.ts';
import { firstOf, fromDisk } from '#content/source.ts';
import { sha256 } from '#protocol/sha256.ts';
import { replace } from '#tests/packs/small-content.ts';
import { compiledSmall, endpointWith, storeOfDevice } from './small-library.ts';

/** A title of each language and a fact have changed; the endpoint keeps nothing of the old edition. */
const editionLater = () => compiledSmall({
  'base/topics/registration/de.yaml': replace('title: Anmeldung', 'title: Anmelden'),
  'base/topics/registration/fr.yaml': replace('Annonce', 'Inscription'),
  'base/facts.yaml': replace('value: 14', 'value: 10'),
});

const deviceWith = async (tags: readonly string[]) => {
  const endpoint = endpointWith(compiledSmall());
  const { store } = storeOfDevice();
  const parts = { source: endpoint.source, store, sha256 };
  if (tags.length > 0) await installLanguages(tags, parts);
  const newer = editionLater();
  const open = () => libraryOf(firstOf(fromDisk(store), endpoint.source), endpoint.source.list);
  return { endpoint, store, parts, newer, open };
};

describe('a device with an older edition than the endpoint', () => {
  it('opens a language it does not have, from the new edition', async () => {
    const { endpoint, newer, open } = await deviceWith(['de-CH']);
    endpoint.serves = newer;
    const library = open();
    expect((await library.topicList('fr'))?.topics[0]?.title?.text).toEqual(['Inscription']);
    expect(await library.index('fr')).toMatchObject({ language: 'fr' });
    expect((await library.topic('fr', 'registration'))?.texts['title']?.text).toEqual(['Inscription']);
  });

  it('shows one edition on a page: also the numbers and the German beside it are the new ones', async () => {
    const { endpoint, newer, open } = await deviceWith(['de-CH']);
    endpoint.serves = newer;
    const page = await open().inEditionOf('fr', async (edition) => ({
      index: await edition.index('fr'),
      structure: await edition.structure(),
      german: await edition.topic('de-CH', 'registration'),
    }));
    expect(page.index?.topics[0]?.title?.text).toEqual(['Inscription']);
    expect(page.structure?.facts['registration.deadline']?.values).toEqual([{ value: 10 }]);
    expect(page.german?.texts['title']?.text).toEqual(['Anmelden']);
  });

  it('leaves an installed language as it is, and asks nobody', async () => {
    const { endpoint, newer, open } = await deviceWith(['de-CH']);
    endpoint.serves = newer;
    endpoint.asked.length = 0;
    const library = open();
    const page = await library.inEditionOf('de-CH', async (edition) => ({ topic: await edition.topic('de-CH', 'registration'), structure: await edition.structure() }));
    expect(page.topic?.texts['title']?.text).toEqual(['Anmeldung']);
    expect(page.structure?.facts['registration.deadline']?.values).toEqual([{ value: 14 }]);
    expect(endpoint.asked).toEqual([]);
    await library.topicList('fr');
    expect((await library.topic('de-CH', 'registration'))?.texts['title']?.text).toEqual(['Anmeldung']);
  });

  it('has nothing without a network, and finds the language when it is back', async () => {
    const { endpoint, newer, open } = await deviceWith(['de-CH']);
    endpoint.serves = undefined;
    const library = open();
    expect(await library.topicList('fr')).toBeUndefined();
    endpoint.serves = newer;
    expect((await library.topicList('fr'))?.topics[0]?.title?.text).toEqual(['Inscription']);
  });

  it('has nothing rather than half of the new edition', async () => {
    const { endpoint, newer, open } = await deviceWith(['de-CH']);
    endpoint.serves = { ...newer, blobs: new Map([...newer.blobs].filter(([sha]) => sha !== newer.list.structure)) };
    const page = await open().inEditionOf('fr', (edition) => Promise.all([edition.topicList('fr'), edition.structure()]));
    expect(page[0]).toBeUndefined();
    expect(page[1]?.facts['registration.deadline']?.values).toEqual([{ value: 14 }]);
  });

  it('goes on with the new edition where the endpoint changed while a first page was open', async () => {
    const { endpoint, newer, open } = await deviceWith([]);
    const library = open();
    expect((await library.topicList('fr'))?.topics[0]?.title?.text).toEqual(['Annonce']);
    endpoint.serves = newer;
    expect((await library.topic('fr', 'registration'))?.texts['title']?.text).toEqual(['Inscription']);
  });

  it('then installs the language and brings the others to the same list', async () => {
    const { endpoint, store, parts, newer, open } = await deviceWith(['de-CH']);
    endpoint.serves = newer;
    expect(await installLanguages(['fr'], parts)).toMatchObject({ ok: true, value: { languages: ['de-CH', 'fr'] } });
    expect(await store.list()).toEqual(newer.list);
    endpoint.serves = undefined;
    expect((await open().topic('de-CH', 'registration'))?.texts['title']?.text).toEqual(['Anmelden']);
    expect((await open().topic('fr', 'registration'))?.texts['title']?.text).toEqual(['Inscription']);
  });
});
