import type { PackIndex, TopicTexts } from '#core/pack.ts';
import { plainText } from '#core/text.ts';
import type { ListedRow } from '#storage/database.ts';
import { answerOf, newestOf, openRaw, rawTalks } from './raw-database.ts';
import { workerUrl } from './worker-url.ts';

/** The limit of the screens: the same blobs and rows out of raw IndexedDB, put on the screen with nothing around them. */
type Content = {
  readonly languages: Readonly<Record<string, { readonly dir: string; readonly indexes: readonly string[]; readonly topics: readonly Topic[] }>>;
  readonly structures: readonly string[];
};
type Topic = { readonly id: string; readonly href: string; readonly blobs: readonly string[] };

const start = async (): Promise<void> => {
  await navigator.serviceWorker.register(workerUrl('worker.js'));
  const content = (await (await fetch('content.json')).json()) as Content;
  const buttons = [
    ...Object.keys(content.languages).map((tag) => button('language', tag, () => showList(content, tag))),
    ...content.languages['uk']!.topics.map((topic) => button('opens', topic.id, () => showTopic(content, topic))),
    ...['open', 'closed'].map((group) => button('group', group, () => showTalks(group))),
  ];
  document.body.append(...buttons);
  const group = new URLSearchParams(location.search).get('group');
  if (group !== null) await showTalks(group);
  Object.assign(globalThis, { raw: true });
};

const button = (kind: 'language' | 'opens' | 'group', value: string, act: () => Promise<void>): HTMLButtonElement => {
  const made = document.createElement('button');
  made.dataset[kind] = value;
  made.textContent = value;
  made.addEventListener('click', () => void act());
  return made;
};

let device: Promise<IDBDatabase> | undefined;

const blobs = async <T>(sha256s: readonly string[]): Promise<readonly T[]> => {
  device ??= openRaw('willkomm');
  const store = (await device).transaction('blobs').objectStore('blobs');
  const rows = await Promise.all(sha256s.map((sha256) => answerOf<{ readonly text: string }>(store.get(sha256))));
  return rows.map(({ text }) => JSON.parse(text) as T);
};

const show = (...elements: readonly HTMLElement[]): void => document.querySelector('main')!.replaceChildren(...elements);

const element = (name: string, text: string): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

const showList = async ({ languages }: Content, tag: string): Promise<void> => {
  const { dir, indexes } = languages[tag]!;
  const [lowest] = await blobs<PackIndex>(indexes);
  const list = document.createElement('ul');
  list.append(
    ...lowest!.topics.map(({ id, short, title }, at) => {
      const link = Object.assign(document.createElement('a'), { href: languages[tag]!.topics[at]?.href ?? id });
      link.textContent = plainText((short ?? title)?.text ?? [], () => '');
      const row = document.createElement('li');
      row.append(link);
      return row;
    }),
  );
  document.documentElement.lang = tag;
  document.documentElement.dir = dir;
  show(element('h1', tag), list);
};

let structures: Promise<readonly unknown[]> | undefined;

const showTopic = async ({ structures: common }: Content, { id, blobs: own }: Topic): Promise<void> => {
  structures ??= blobs(common);
  const [layers] = await Promise.all([blobs<TopicTexts>(own), structures]);
  const article = document.createElement('article');
  article.dataset['topic'] = id;
  article.append(...layers.flatMap(({ texts }) => Object.values(texts).map(({ text }) => element('p', plainText(text, () => '00')))));
  show(article);
};

let talks: Promise<IDBDatabase> | undefined;

const showTalks = async (group: string): Promise<void> => {
  talks ??= openRaw(rawTalks);
  const rows = await newestOf<ListedRow>(await talks, group, 50);
  const list = document.createElement('ul');
  list.append(
    ...rows.map(({ id, body: { plain } }) => {
      const row = element('li', `${plain.when} ${plain.label} ${plain.language} ${plain.topicsDone} / ${plain.topics}`);
      row.append(Object.assign(element('a', plain.label), { href: `/gespraeche/${id}` }));
      return row;
    }),
  );
  show(list);
};

void start();
