import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { languageFile } from '#core/language.ts';

/** Every locale has the keys of the German, with exactly the plural forms its language has, and the same placeholders. */
const root = join(import.meta.dirname, '../locales');
const plural = /_(zero|one|two|few|many|other)$/;

type Wording = Readonly<Record<string, string>>;

const flatten = (value: unknown, path = ''): Wording =>
  typeof value === 'string'
    ? { [path]: value }
    : Object.assign({}, ...Object.entries(value as Record<string, unknown>).map(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`)));

const read = async (language: string, part: string): Promise<Wording> => flatten(JSON.parse(await readFile(join(root, language, part), 'utf8')));

const stems = (wording: Wording): readonly string[] => [...new Set(Object.keys(wording).map((key) => key.replace(plural, '')))].sort();

const placeholders = (text: string): readonly string[] => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map(([, name]) => name!).sort();

const pluralForms = (wording: Wording, stem: string): readonly string[] =>
  Object.keys(wording).flatMap((key) => (key.replace(plural, '') === stem && plural.test(key) ? [plural.exec(key)![1]!] : [])).sort();

const languages = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);

describe.each(languages.flatMap((language) => (language === 'de' ? [] : [language])))('locale %s', async (language) => {
  const parts = (await readdir(join(root, language))).filter((file) => file.endsWith('.json'));

  test.each(parts)('%s has the same keys as the German', async (part) => {
    expect(stems(await read(language, part))).toEqual(stems(await read('de', part)));
  });

  test.each(parts)('%s has the plural forms of the language', async (part) => {
    const [own, german] = await Promise.all([read(language, part), read('de', part)]);
    const expected = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    const counted = stems(german).filter((stem) => pluralForms(german, stem).length > 0);
    expect(counted.map((stem) => [stem, pluralForms(own, stem)])).toEqual(counted.map((stem) => [stem, expected]));
  });

  test.each(parts)('%s uses the placeholders of the German', async (part) => {
    const [own, german] = await Promise.all([read(language, part), read('de', part)]);
    const wrong = Object.entries(own).filter(([key, text]) => {
      const source = german[key] ?? german[`${key.replace(plural, '')}_other`] ?? '';
      return JSON.stringify(placeholders(text)) !== JSON.stringify(placeholders(source)) && !(plural.test(key) && placeholders(text).length === 0);
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});

test('the public part speaks every language that content is offered in', async () => {
  const offered = [...(await readFile(join(root, '../content/languages.yaml'), 'utf8')).matchAll(/tag: ([\w-]+)/g)].map(([, tag]) => tag!);
  const missing = offered.map(languageFile).filter((language) => !languages.includes(language));
  expect(missing).toEqual([]);
});

test('German is written with ss', async () => {
  const parts = await readdir(join(root, 'de'));
  const wordings = await Promise.all(parts.map((part) => read('de', part)));
  expect(wordings.flatMap((wording) => Object.entries(wording)).filter(([, text]) => text.includes('ß')).map(([key]) => key)).toEqual([]);
});
