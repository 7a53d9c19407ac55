import { describe, expect, it } from 'vitest';
import { everywhere } from '#content/everywhere.ts';
import { foldedTopics } from '#content/folded-topics.ts';
import { libraryOf } from '#content/library.ts';
import { compiledSmall, endpointWith } from './small-library.ts';

const opened = () => {
  const library = libraryOf(endpointWith(compiledSmall()).source);
  const folded: string[] = [];
  const search = everywhere((language) => {
    folded.push(language);
    return foldedTopics(library, language, () => '');
  });
  return { search, folded };
};

describe('search in other languages', () => {
  it('names German first, and only languages in which something was found', async () => {
    const { search } = opened();
    expect((await search('arbeitsvertrag', ['fr', 'de-CH'])).map(({ language }) => language)).toEqual(['de-CH', 'fr']);
    expect((await search('redevance', ['fr', 'de-CH'])).map(({ language }) => language)).toEqual(['fr']);
    expect(await search('krokodil', ['fr', 'de-CH'])).toEqual([]);
  });

  it('looks for something similar in German only, where the word itself is nowhere', async () => {
    const { search } = opened();
    const groups = await search('arbeitsvertrg', ['fr', 'de-CH']);
    expect(groups.map(({ language, hits }) => [language, hits.every(({ similar }) => similar)])).toEqual([['de-CH', true]]);
    expect(await search('redevanse', ['fr'])).toEqual([]);
  });

  it('folds a language once, and none for a letter or two', async () => {
    const { search, folded } = opened();
    expect(await search('ar', ['de-CH', 'fr'])).toEqual([]);
    expect(folded).toEqual([]);
    await search('arb', ['de-CH']);
    await search('arbe', ['de-CH', 'fr']);
    expect(folded).toEqual(['de-CH', 'fr']);
  });

  it('goes on without a language that is not to be had', async () => {
    const { search } = opened();
    expect((await search('arbeitsvertrag', ['xx', 'de-CH'])).map(({ language }) => language)).toEqual(['de-CH']);
  });
});
