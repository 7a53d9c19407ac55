// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { PackIndex, TopicTexts } from '#core/pack.ts';
import { sha256 } from '#protocol/sha256.ts';
import { content, newDevice, visit } from './visit.tsx';

const wait = { timeout: 10_000 };

test('that nobody checked the translation stands below the title, before the first sentence', async () => {
  await newDevice();
  visit('/info/fr/registration');
  const tag = await screen.findByText('Traduit par une machine', { selector: '.topic__head .tag span' }, wait);
  expect(tag.compareDocumentPosition(document.querySelector('.topic__points')!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(document.querySelector('.topic__outdated')).toBeNull();
});

/** The content with one French point of a topic whose German was changed, under names that fit its bytes. */
const withOutdatedPoint = async (topic: string): Promise<ReadonlyMap<string, string>> => {
  const index = JSON.parse(content.blobs.get(content.list.texts['fr']!.index)!) as PackIndex;
  const texts = JSON.parse(content.blobs.get(index.topics.find(({ id }) => id === topic)!.blob)!) as TopicTexts;
  const point = Object.keys(texts.texts).find((id) => id.startsWith('point.'))!;
  const newTexts = JSON.stringify({ ...texts, texts: { ...texts.texts, [point]: { ...texts.texts[point], outdated: true } } });
  const blob = await sha256(newTexts);
  const newIndex = JSON.stringify({ ...index, topics: index.topics.map((entry) => (entry.id === topic ? { ...entry, blob } : entry)) });
  const list = { ...content.list, texts: { ...content.list.texts, fr: { ...content.list.texts['fr']!, index: await sha256(newIndex) } } };
  return new Map([['/v1/packs', JSON.stringify(list)], [`/v1/packs/blob/${blob}`, newTexts], [`/v1/packs/blob/${list.texts.fr.index}`, newIndex]]);
};

test('the points whose German was changed are marked, and no others', async () => {
  await newDevice();
  const answer = fetch;
  const outdated = await withOutdatedPoint('registration');
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => (outdated.has(path) ? new Response(outdated.get(path)) : answer(path, init)));
  visit('/info/fr/registration');
  await screen.findByText('La traduction n’est plus à jour', { selector: '.topic__head .tag span' }, wait);
  expect(document.querySelectorAll('.topic__outdated')).toHaveLength(1);
  const lines = [...document.querySelectorAll('.bilingual__line')].filter(({ textContent }) => textContent.includes('(plus à jour)'));
  expect(lines).toHaveLength(1);
});

test('the emergency page says that a call needs reception, and reads out the ground floor in German', async () => {
  await newDevice();
  visit('/info/fr/notfall');
  expect(await screen.findByText(/Pour téléphoner, il faut du réseau/, undefined, wait)).toBeDefined();
  expect(await screen.findByText(/Je parle français\./)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: /adresse/i }));
  const form = document.querySelector('form')!;
  await userEvent.type(form.querySelector('#own-street')!, 'Dorfstrasse 1');
  await userEvent.type(form.querySelector('#own-town')!, 'Musterwil');
  await userEvent.type(form.querySelector('#own-floor')!, '0');
  await userEvent.click(within(form).getAllByRole('button').at(-1)!);
  await waitFor(() => expect(document.querySelector('.emergency-place__address')!.textContent).toContain('Erdgeschoss'));
});

test('the browser is asked to keep the storage when the first thing is kept, and not before', async () => {
  await newDevice();
  const persist = vi.fn(async () => true);
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator) as Navigator, { storage: { persist } }));
  visit('/info/fr/registration');
  const save = await screen.findByText(/./, { selector: '.save-topic .button__words' }, wait);
  expect(persist).not.toHaveBeenCalled();
  await userEvent.click(save);
  expect(persist).toHaveBeenCalledTimes(1);
});

