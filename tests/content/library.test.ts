import { describe, expect, it } from 'vitest';
import { libraryOf } from '#content/library.ts';
import { firstOf, fromDisk, fromNetwork } from '#content/source.ts';
import { compiledSmall, endpointWith, storeOfDevice } from './small-library.ts';

describe('the library', () => {
  it('shows the topics of the stack, in the order of the lowest pack', async () => {
    const index = await libraryOf(endpointWith(compiledSmall()).source).index('de-CH');
    expect(index?.topics.map(({ id, title }) => [id, title?.text])).toEqual([['registration', ['Anmeldung']], ['work', ['Arbeit']]]);
    expect(index?.phrases['place.counter.what']?.text).toEqual(['Hilft bei der Anmeldung.']);
    expect(index?.phrases['place.library.what']?.text).toEqual(['Bücher in vielen Sprachen.']);
  });

  it('replaces facts and gathers places, guides and phrases', async () => {
    const structure = await libraryOf(endpointWith(compiledSmall()).source).structure();
    expect(structure?.facts['office.phone']?.values).toEqual([{ value: '000 000 00 99' }]);
    expect(structure?.facts['registration.deadline']?.values).toEqual([{ value: 14 }]);
    expect(structure?.places.map(({ id }) => id)).toEqual(['counter', 'library']);
    expect(structure?.topics[0]).toMatchObject({ id: 'registration', points: ['register', 'fee'], places: ['counter', 'library'] });
    expect(structure?.guides.map(({ id }) => id)).toEqual(['welcome']);
    expect(structure?.phrases.answers).toEqual(['yes', 'no']);
  });

  it('keeps what a municipality adds to a topic apart, with its name', async () => {
    const page = await libraryOf(endpointWith(compiledSmall()).source).topic('fr', 'registration');
    expect(page?.language).toBe('fr');
    expect(page?.topic.places).toEqual(['counter', 'library']);
    expect(page?.texts['title']?.text).toEqual(['Annonce']);
    expect(page?.local.map(({ pack, title, topic, texts }) => [pack, title, topic.points, Object.keys(texts)])).toEqual([
      ['town', 'Musterwil', ['local-counter'], ['point.local-counter']],
    ]);
  });

  it('has no local block where the municipality adds nothing', async () => {
    const page = await libraryOf(endpointWith(compiledSmall()).source).topic('de-CH', 'work');
    expect(page).toMatchObject({ topic: { id: 'work' }, local: [] });
  });

  it('knows neither languages nor topics that are not in the list', async () => {
    const library = libraryOf(endpointWith(compiledSmall()).source);
    expect(await library.index('ar')).toBeUndefined();
    expect(await library.topicList('constructor')).toBeUndefined();
    expect(await library.topic('de-CH', 'golf')).toBeUndefined();
    expect((await library.languages()).map(({ tag }) => tag)).toEqual(['de-CH', 'fr']);
    expect(await library.versions()).toEqual({ base: '2026.1.2', town: '2026.1.3' });
  });

  it('asks for each blob once, and only for those it shows', async () => {
    const endpoint = endpointWith(compiledSmall());
    const library = libraryOf(endpoint.source);
    await Promise.all([library.index('fr'), library.index('fr'), library.topic('fr', 'work'), library.topic('fr', 'work')]);
    await library.structure();
    expect(new Set(endpoint.asked).size).toBe(endpoint.asked.length);
    // The list, the structure, the index, the phrases, one topic.
    expect(endpoint.asked).toHaveLength(5);
  });

  it('reads one blob for the first list', async () => {
    const endpoint = endpointWith(compiledSmall());
    const list = await libraryOf(endpoint.source).topicList('fr');
    expect(list?.topics.map(({ title }) => title?.text)).toEqual([['Annonce'], ['Arbeit']]);
    // The list of packs, which lies in the page itself, and the index.
    expect(endpoint.asked).toHaveLength(2);
  });

  it('has nothing rather than half a language, and recovers when the network is back', async () => {
    const content = compiledSmall();
    const endpoint = endpointWith(content);
    const library = libraryOf(endpoint.source);
    await library.languages();
    const phrases = content.list.texts['fr']?.phrases;
    endpoint.serves = { ...content, blobs: new Map([...content.blobs].filter(([sha]) => sha !== phrases && sha !== content.list.structure)) };
    expect(await library.index('fr')).toBeUndefined();
    expect(await library.topic('fr', 'registration')).toBeUndefined();
    endpoint.serves = content;
    expect(await library.index('fr')).toMatchObject({ language: 'fr' });
    expect(await library.topic('fr', 'registration')).toMatchObject({ local: [{ pack: 'town' }] });
  });

  it('takes the log-in page of a foreign network for no content', async () => {
    const portal = libraryOf(fromNetwork(() => Promise.resolve('<!doctype html><title>Wi-Fi</title>')));
    expect(await portal.languages()).toEqual([]);
    expect(await portal.index('de-CH')).toBeUndefined();
    expect(await libraryOf(fromNetwork(() => Promise.resolve('{"error":"no"}'))).structure()).toBeUndefined();
  });

  it('reads from the disk first and what is missing there from the network', async () => {
    const content = compiledSmall();
    const endpoint = endpointWith(content);
    const { store } = storeOfDevice();
    const { list } = content;
    const { index = '', phrases = '' } = list.texts['fr'] ?? {};
    const here = [list.structure, index, phrases];
    await store.keep(here.map((sha256) => ({ sha256, text: content.blobs.get(sha256) ?? '' })));
    await store.install({ list, languages: ['fr'] }, here);
    const library = libraryOf(firstOf(fromDisk(store), endpoint.source));
    expect(await library.index('fr')).toMatchObject({ language: 'fr' });
    expect(endpoint.asked).toEqual([]);
    expect(await library.topic('fr', 'work')).toMatchObject({ topic: { id: 'work' } });
    expect(endpoint.asked).toHaveLength(1);
  });
});
