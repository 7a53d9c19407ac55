import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The one topic that has a page of its own kind. */
const emergency = 'emergency';

/**
 * What the built app offers, as the limits need it: per language its direction, the blobs of its list, and the topics in order with
 * their titles, addresses and blobs; `structures` are the blobs that every topic needs beside its own.
 */
export const readContent = async (appDir) => {
  const blob = async (sha256) => JSON.parse(await readFile(join(appDir, 'v1/packs/blob', `${sha256}.json`), 'utf8'));
  const list = JSON.parse(await readFile(join(appDir, 'packs.json'), 'utf8'));
  const languages = {};
  for (const { tag, dir } of list.languages) {
    const { index } = list.texts[tag];
    languages[tag] = { dir, indexes: [index], topics: topicsOf(tag, await blob(index)) };
  }
  return { languages, structures: [list.structure] };
};

const topicsOf = (tag, index) =>
  index.topics.map(({ id, short, title, blob }) => ({
    id,
    title: wordsOf(short ?? title),
    href: `/info/${tag}/${id === emergency ? 'notfall' : id}`,
    blobs: [blob],
  }));

const wordsOf = ({ text }) => text.map((node) => (typeof node === 'string' ? node : '')).join('');

/** The links that make the list of a language usable, as selectors. */
export const linksOf = ({ languages }, tag) => languages[tag].topics.map(({ href }) => `a[href="${href}"]`);

/** Topics with a page of the usual kind. */
export const plainTopics = ({ languages }, tag) => languages[tag].topics.filter(({ id }) => id !== emergency);
