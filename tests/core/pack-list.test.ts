import { describe, expect, it } from 'vitest';
import { factWordsIn } from '#ui/shared/fact-text.ts';
import { isId, mapOf } from '#core/guard.ts';
import { languageFile } from '#core/language.ts';
import { isSafeLink } from '#core/link.ts';
import { entryIn } from '#core/lookup.ts';
import type { PackList } from '#core/pack.ts';
import { olderPacks, parsePackList } from '#core/pack-list.ts';

const sha = 'a'.repeat(64);
const list = (change: Partial<PackList> = {}): PackList => ({
  packs: [{ id: 'ch', version: '2026.11.22', title: 'Schweiz' }, { id: 'gl', version: '2026.11.22.2', title: 'Glarus' }],
  languages: [{ tag: 'fr', autonym: 'Français', german: 'Französisch', script: 'Latn', dir: 'ltr', font: 'latin' }],
  structure: sha,
  texts: { fr: { index: sha, phrases: sha, bytes: 1 } },
  ...change,
});
const parsed = (change: Partial<PackList>) => parsePackList(JSON.stringify(list(change)));
const versions = (...given: readonly string[]): Partial<PackList> => ({ packs: given.map((version, at) => ({ id: `p${at}`, version, title: 'x' })) });

describe('a list of packs', () => {
  it('has packs, whose versions are days', () => {
    expect(parsed({})).toBeDefined();
    expect(parsed(versions('2026.11.1', '2026.9.30.12'))).toBeDefined();
    expect(parsed({ packs: [] })).toBeUndefined();
    for (const version of ['1.2', '2026', '2026.11', '3026.11.1', '2026.11.1.', '2026.11.1.2.3', '2026.111.1']) expect(parsed(versions(version))).toBeUndefined();
  });

  it('has names of which everything is seen', () => {
    const [language] = list().languages;
    for (const sign of ['\u202e', '\u200b', '\u2066', '\u00ad', '\n']) {
      expect(parsed({ packs: [{ id: 'ch', version: '2026.11.22', title: `Schw${sign}eiz` }] })).toBeUndefined();
      expect(parsed({ languages: [{ ...language!, autonym: `Fran${sign}çais` }] })).toBeUndefined();
    }
  });

  it('is older where a pack is, or is missing', () => {
    const older = (...offered: readonly string[]) => olderPacks(list(versions(...offered)), list(versions('2026.11.22.2', '2026.11.1')));
    expect(older('2026.11.22.2', '2026.11.1')).toEqual([]);
    expect(older('2026.11.22.10', '2026.12.1')).toEqual([]);
    expect(older('2026.11.22', '2026.11.1')).toEqual(['p0']);
    expect(older('2026.9.30', '2026.11.1')).toEqual(['p0']);
    expect(older('2026.11.22.2')).toEqual(['p1']);
  });
});

describe('ids that every object answers to', () => {
  const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'toLocaleString', '__proto__'];

  it.each(inherited)('%s names no entry and is no id', (id) => {
    expect(entryIn({}, id)).toBeUndefined();
    expect(isId(id)).toBe(false);
    expect(mapOf(() => true, 10)(JSON.parse(`{"${id}":1}`))).toBe(false);
    expect(factWordsIn({}, '2026-11-22', 'de-CH')(id)).toBe('—');
    expect(languageFile(id)).toBe(id);
  });
});

describe('an address that a text may lead to', () => {
  it('is printable ASCII', () => {
    for (const href of ['https://www.ch.ch/de/a_(b)?x=1&y=%20#z', 'tel:+41441234567', 'mailto:info@example.ch']) expect(isSafeLink(href)).toBe(true);
    for (const sign of ['\u202e', '\u200b', '\u0007', ' ', '\u00a0', 'ü', '\n']) {
      expect(isSafeLink(`https://example.ch/a${sign}b`)).toBe(false);
      expect(isSafeLink(`mailto:a${sign}b@example.ch`)).toBe(false);
      expect(isSafeLink(`https://example.ch/a${sign}`)).toBe(false);
    }
  });
});
