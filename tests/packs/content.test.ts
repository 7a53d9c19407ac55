import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileContent, defaultStack, readContent, swissDay } from '#packs/content.ts';
import { findingLine } from '#packs/finding.ts';
import { directionOf } from '#packs/language-table.ts';

describe('the content of this repository', () => {
  const content = readContent({ root: join(import.meta.dirname, '../../content'), stack: defaultStack }, swissDay(new Date()));

  it('has no errors', () => {
    expect(content.findings.filter(({ severity }) => severity === 'error').map(findingLine)).toEqual([]);
  });

  it('compiles, with a blob for every topic in every language', () => {
    const { list, blobs } = compileContent(content);
    expect(list.stack).toEqual(['ch', 'musterwil']);
    expect(list.languages.map(({ tag }) => tag)).toEqual(['de-CH', 'fr', 'en', 'ar', 'uk', 'ti']);
    const named = list.packs.flatMap((pack) => Object.values(pack.languages).map(({ index }) => index));
    expect(named.every((sha) => blobs.has(sha))).toBe(true);
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
