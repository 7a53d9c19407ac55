import { readFileSync } from 'node:fs';

/** The words of the public part in one language, as `t` would give them: `t('list.until', { date })`. */
export type Wording = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const folders: Readonly<Record<string, string>> = { 'de-CH': 'de', 'de-CH-simple': 'de-simple' };

export const wordingOf = (language: string): Wording => {
  const sections = JSON.parse(readFileSync(`locales/${folders[language] ?? language}/info.json`, 'utf8')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return (key, values = {}) => {
    const [section = '', word = ''] = key.split('.');
    const text = sections[section]?.[word];
    if (text === undefined) throw new Error(`No wording «${key}» in ${language}.`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
};
