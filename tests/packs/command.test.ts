import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runContentCommand } from '#packs/command.ts';
import type { ContentPlace } from '#packs/content.ts';
import { sourceHash } from '#packs/source-hash.ts';
import { stampTranslations } from '#packs/stamp.ts';
import { contentWith, replace, village } from './small-content.ts';

const run = (place: ContentPlace, ...args: readonly string[]): { readonly code: number; readonly lines: readonly string[] } => {
  const lines: string[] = [];
  const code = runContentCommand(args, place.root, { print: (line) => lines.push(line), now: () => new Date('2026-11-22T10:00:00Z') });
  return { code, lines };
};

describe('content:check', () => {
  it('passes content in order', () => {
    const { code, lines } = run(contentWith(), 'check');
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe('The content is in order (base 2026.1.2, town 2026.1.3); 6 warnings.');
  });

  it('fails on an error and names it last, where it is seen', () => {
    const { code, lines } = run(contentWith({ 'base/topics/work/de.yaml': replace('short: Arbeit', 'short: Fleiß') }), 'check');
    expect(code).toBe(1);
    expect(lines.at(-2)).toBe('error    content/base/topics/work/de.yaml  short: has an «ß», Swiss German writes «ss»');
    expect(lines.at(-1)).toMatch(/1 mistakes and 6 warnings/);
  });

  it('lets an unconfirmed fact pass, unless it is strict', () => {
    const place = contentWith({ 'base/facts.yaml': replace('status: confirmed', 'status: unconfirmed') });
    expect(run(place, 'check').code).toBe(0);
    expect(run(place, 'check', '--strict').code).toBe(1);
    expect(run(contentWith(), 'check', '--strict').code).toBe(0);
  });

  it('does not guess what is meant', () => {
    expect(run(contentWith(), 'chekc').code).toBe(2);
    expect(run(contentWith(), 'check', '--sctrict')).toMatchObject({ code: 2, lines: [expect.stringContaining('check [--strict]')] });
  });
});

describe('content:status', () => {
  it('counts topic by language', () => {
    const { code, lines } = run(contentWith(), 'status');
    expect(code).toBe(0);
    const table = (lines[0] ?? '').split('\n').map((line) => line.split(/ {2,}/));
    expect(table[0]).toEqual(['', 'de-CH', 'fr', 'ar']);
    expect(table).toContainEqual(['base/registration', '9 original', '1 checked, 1 machine, 1 outdated, 5 missing', '8 missing']);
    expect(table).toContainEqual(['town/places', '1 original', '1 missing', '1 missing']);
  });
});

describe('content:status, further', () => {
  it('says what each language costs, and what one changed point costs', () => {
    const table = run(contentWith({ 'base/topics/registration/fr.yaml': (file) => file, ...village }), 'status').lines.at(-1)?.split('\n').map((line) => line.trim().split(/ {2,}/));
    expect(table?.[0]).toEqual(['bytes (brotli)', 'first list', 'whole language', 'one point changed']);
    const [, german] = table ?? [];
    const [tag, first, whole, onePoint] = german ?? [];
    expect(tag).toBe('de-CH');
    expect(Number(first)).toBeGreaterThan(100);
    expect(Number(whole)).toBeGreaterThan(Number(first));
    expect(Number(onePoint)).toBeGreaterThan(Number(first));
  });

  it('says how hard each topic is to read', () => {
    const easy = 'Gehen Sie zum Amt. '.repeat(20).trim();
    const { code, lines } = run(contentWith({ 'base/topics/work/de.yaml': replace('Das müssen Sie über Arbeit wissen.', easy) }), 'status', '--reading');
    expect(code).toBe(0);
    expect(lines.slice(1)).toEqual([expect.stringMatching(/^ {1,3}-?\d\.\d {2}base\/topics\/work$/)]);
    expect(run(contentWith(), 'status', '--strict').code).toBe(2);
  });
});

describe('content:overrides', () => {
  it('says what each upper pack replaces and hides, and whether the pack below has changed since', () => {
    const place = contentWith({ ...village, 'base/facts.yaml': replace('000 000 00 10', '000 000 00 11') });
    expect(run(place, 'overrides').lines.join('\n').split('\n')).toEqual([
      'town',
      '  fact office.phone of base: 000 000 00 11 (phone) -> 000 000 00 99 (phone)  CHANGED BELOW SINCE',
      '',
      'village',
      '  fact office.phone of town: 000 000 00 99 (phone) -> 000 000 00 77 (phone)',
      '  hides registration/fee of base: Die Abgabe kostet {{serafe.fee}} pro Jahr.',
      '  hides registration/local-counter of town: Der Schalter ist im Gemeindehaus: {{office.phone}}.',
      '  hides work/contract of base: Verlangen Sie einen schriftlichen Arbeitsvertrag.',
    ]);
  });
});

describe('content:stamp', () => {
  it('stamps plain strings in place and nothing else', () => {
    const place = contentWith();
    const file = join(place.root, 'base/topics/registration/fr.yaml');
    const before = readFileSync(file, 'utf8').split('\n');
    expect(run(place, 'stamp')).toEqual({
      code: 0,
      lines: ['content/base/topics/registration/fr.yaml: 1 stamped', '1 texts stamped in 1 files.', 'content/base/pack.yaml: a new version', 'content/town/pack.yaml: a new version'],
    });
    const after = readFileSync(file, 'utf8').split('\n');
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(after[3]).toBe(
      `point.fee: { text: "La redevance coûte {{serafe.fee}} par an.", state: machine, source: "${sourceHash('Die Abgabe kostet {{serafe.fee}} pro Jahr.')}" }`,
    );
    expect(run(place, 'stamp').lines).toEqual(['0 texts stamped in 0 files.']);
  });

  it('notes what an upper pack replaces and hides, once', () => {
    const place = contentWith({
      'town/facts.yaml': (file) => `# Zahlen des Ortes\n${file.replace(/ {2}replaces: .*\n/, '')}`,
      'town/topics/registration/topic.yaml': 'id: registration\npoints: [local-counter]\nplaces: [library]\nhide: [fee] # gratis hier\n',
    });
    expect(run(place, 'stamp').lines.slice(-5, -2)).toEqual([
      'content/town/facts.yaml: 1 stamped',
      'content/town/topics/registration/topic.yaml: 1 stamped',
      '3 texts stamped in 3 files.',
    ]);
    expect(readFileSync(join(place.root, 'town/facts.yaml'), 'utf8')).toMatch(/^# Zahlen des Ortes\noffice.phone:\n[\s\S]*\n {2}replaces: "4abbacedd545"\n$/);
    expect(readFileSync(join(place.root, 'town/topics/registration/topic.yaml'), 'utf8')).toContain(
      `hide: [ { point: fee, source: "${sourceHash('Die Abgabe kostet {{serafe.fee}} pro Jahr.')}" } ] # gratis hier`,
    );
    expect(run(place, 'stamp').lines).toEqual(['0 texts stamped in 0 files.']);
    expect(run(place, 'check', '--strict').code).toBe(0);
  });

  it('gives a pack that has changed the version of the day, and no pack that has not', () => {
    const place = contentWith();
    run(place, 'stamp');
    const versions = (): readonly string[] =>
      ['base', 'town'].map((pack) => /^version: "(.*)"$/m.exec(readFileSync(join(place.root, pack, 'pack.yaml'), 'utf8'))?.[1] ?? '');
    expect(versions()).toEqual(['2026.11.22', '2026.11.22']);
    const german = join(place.root, 'base/topics/work/de.yaml');
    writeFileSync(german, readFileSync(german, 'utf8').replace('short: Arbeit', 'short: Die Arbeit'));
    expect(run(place, 'check')).toMatchObject({
      code: 1,
      lines: expect.arrayContaining(['error    content/base/pack.yaml  version: the content has changed and is still called 2026.11.22: npm run content:stamp']),
    });
    run(place, 'stamp');
    expect(versions()).toEqual(['2026.11.22.2', '2026.11.22']);
    expect(run(place, 'check').code).toBe(0);
  });

  it('keeps comments, order and what it does not know', () => {
    const yaml = '# first\nb: two # beside\n\n# above\na: >\n  one\n  line\nunknown: kept\n';
    const german = new Map([['a', 'eins'], ['b', 'zwei']]);
    const { yaml: after, stamped } = stampTranslations(yaml, german);
    expect(stamped).toBe(2);
    expect(after).toBe(
      `# first\nb: { text: "two", state: machine, source: "${sourceHash('zwei')}" } # beside\n\n# above\na: { text: "one line", state: machine, source: "${sourceHash('eins')}" }\nunknown: kept\n`,
    );
  });

  it('does not touch a file without plain strings, however it is written', () => {
    const yaml = 'a:   {text: x,   state: machine, source: "000000000000"}\n';
    expect(stampTranslations(yaml, new Map([['a', 'eins']]))).toEqual({ yaml, stamped: 0 });
  });
});
