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
  const packs = list.stack.map((id) => list.packs.find((pack) => pack.id === id));
  const languages = {};
  for (const { tag, dir } of list.languages) {
    const indexes = packs.map(({ languages: offered }) => offered[tag].index);
    languages[tag] = { dir, indexes, topics: topicsOf(tag, await Promise.all(indexes.map(blob))) };
  }
  return { languages, structures: packs.map(({ structure }) => structure) };
};

const topicsOf = (tag, indexes) => {
  const [lowest] = indexes;
  return lowest.topics.map(({ id, short, title }) => ({
    id,
    title: wordsOf(short ?? title),
    href: `/info/${tag}/${id === emergency ? 'notfall' : id}`,
    blobs: indexes.flatMap(({ topics }) => topics.filter((topic) => topic.id === id).map((topic) => topic.blob)),
  }));
};

const wordsOf = ({ text }) => text.map((node) => (typeof node === 'string' ? node : '')).join('');

/** The links that make the list of a language usable, as selectors. */
export const linksOf = ({ languages }, tag) => languages[tag].topics.map(({ href }) => `a[href="${href}"]`);

/** Topics with a page of the usual kind. */
export const plainTopics = ({ languages }, tag) => languages[tag].topics.filter(({ id }) => id !== emergency);
