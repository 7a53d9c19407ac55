// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { PackIndex } from '#core/pack.ts';
import { sha256 } from '#packs/source-hash.ts';
import { content, newDevice, visit } from './visit.tsx';

const { list, blobs } = content;
const german = list.texts['de-CH']!;
const index = JSON.parse(blobs.get(german.index)!) as PackIndex;
const waste = index.topics.find(({ id }) => id === 'waste')!;
const copies = Array.from({ length: 180 }, (_, at) => ({ ...waste, id: `waste-${at}`, short: { ...waste.short!, text: [`Abfall ${at}`] } }));

/** The endpoint offers the same content with so many topics more in one section. */
const offerMany = (): void => {
  const many = JSON.stringify({ ...index, topics: [...index.topics, ...copies] });
  const offered = { ...list, texts: { ...list.texts, 'de-CH': { ...german, index: sha256(many) } } };
  const answers = new Map([...blobs].map(([sha, json]) => [`/v1/packs/blob/${sha}`, json])).set(`/v1/packs/blob/${sha256(many)}`, many).set('/v1/packs', JSON.stringify(offered));
  vi.stubGlobal('fetch', async (path: string) => new Response(answers.get(path) ?? '', { status: answers.has(path) ? 200 : 404 }));
};

const section = async () => within(await screen.findByRole('region', { name: 'Wohnen und Alltag' }));

test('a section of many topics shows the first nine, and all when somebody asks for them', async () => {
  await newDevice();
  offerMany();
  visit('/info/de-CH');
  const living = await section();
  expect(living.getAllByRole('link')).toHaveLength(9);
  const all = living.getByRole('button', { name: /^Alle \d+ Themen zeigen$/ });
  await userEvent.click(all);
  const links = living.getAllByRole('link');
  expect([links.length, links.at(-1)?.textContent]).toEqual([Number(/\d+/.exec(all.textContent ?? '')![0]), 'Abfall 179']);
  expect(living.queryByRole('button')).toBeNull();
  expect(document.activeElement).toBe(links[9]);
});

test('a section of a few topics shows them all and has no button', async () => {
  await newDevice();
  visit('/info/de-CH');
  const living = await section();
  expect(living.getByRole('link', { name: /Abfall/ })).toBeTruthy();
  expect(living.queryByRole('button')).toBeNull();
});
