import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageSizes } from '#packs/sizes.ts';
import { compileContent, defaultLeaf, readContent, readEveryPack, swissDay } from '#packs/content.ts';
import { findingLine } from '#packs/finding.ts';
import { directionOf } from '#packs/language-table.ts';
import { packHash } from '#packs/pack-version.ts';

const root = join(import.meta.dirname, '../../content');
const content = readContent({ root, leaf: defaultLeaf }, swissDay(new Date()));

describe('the content of this repository', () => {
  it('has no errors, in any pack', () => {
    const { findings, stacks } = readEveryPack(root, swissDay(new Date()));
    expect(stacks.map((stack) => stack.at(-1)?.id)).toEqual(expect.arrayContaining(['ch', 'musterwil']));
    expect(findings.filter(({ severity }) => severity === 'error').map(findingLine)).toEqual([]);
  });

  it('is called by the version it was stamped with', () => {
    const { stacks } = readEveryPack(root, swissDay(new Date()));
    for (const pack of stacks.flatMap((stack) => stack.slice(-1))) expect([pack.id, pack.manifest.hash]).toEqual([pack.id, packHash(pack)]);
  });

  it('compiles, with a blob for every topic in every language', () => {
    const { list, blobs } = compileContent(content);
    expect(list.packs.map(({ id }) => id)).toEqual(['ch', 'musterwil']);
    expect(list.languages.map(({ tag }) => tag)).toEqual(['de-CH', 'de-CH-simple', 'fr', 'en', 'ar', 'uk', 'ti']);
    const named = Object.values(list.texts).flatMap(({ index, phrases }) => [index, phrases]);
    expect(named.every((sha) => blobs.has(sha))).toBe(true);
  });
});

describe('what content costs on the wire', () => {
  it('is a few kilobytes for the first list and for one changed point, in every language', () => {
    for (const { tag, index, onePoint } of languageSizes(compileContent(content))) {
      expect([tag, index < 4_000, onePoint < 10_000]).toEqual([tag, true, true]);
    }
  });
});

describe('the direction of a language', () => {
  it.each([['ar', 'rtl'], ['fa-AF', 'rtl'], ['ckb', 'rtl'], ['ti', 'ltr'], ['zh-Hans', 'ltr'], ['de-CH', 'ltr']])('%s is %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });
});

describe('the day of the content', () => {
  it('is the Swiss one', () => {
    expect(swissDay(new Date('2026-12-31T23:30:00Z'))).toBe('2027-01-01');
    expect(swissDay(new Date('2026-07-31T21:59:00Z'))).toBe('2026-07-31');
  });
});
