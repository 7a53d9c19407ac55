import type { Page } from '@playwright/test';
import { closeTalk, handOverByQr, holdTalk } from './staff.ts';

export type Screen = {
  readonly name: string;
  readonly path: string;
  /** What to do once it is open to see the part of it that matters. */
  readonly act?: (page: Page) => Promise<void>;
};

const topics = ['registration', 'emergency', 'health-insurance', 'housing', 'learning-german', 'work', 'school', 'advice'];

const search = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('main').getByRole('listitem').first().waitFor();
};

/** A word that many topics contain, per language. */
const searched: Readonly<Record<string, string>> = { 'de-CH': 'Gemeinde', 'de-CH-simple': 'Gemeinde', ar: 'البلدية', ti: 'ምምሕዳር', uk: 'громад' };

const showGerman = async (page: Page): Promise<void> => page.getByRole('switch').first().check({ force: true });

export const publicScreens = (language: string): readonly Screen[] => {
  const at = (path: string): string => `/info/${language}${path}`;
  return [
    { name: 'languages', path: '/' },
    { name: 'topics', path: at('') },
    { name: 'emergency', path: at('/notfall') },
    { name: 'search', path: at('/suche') },
    { name: 'found', path: at('/suche'), act: (page) => search(page, searched[language] ?? '') },
    { name: 'on this device', path: at('/geraet') },
    ...topics.map((topic) => ({ name: topic, path: at(`/${topic}`) })),
    ...(language === 'de-CH' ? [] : [{ name: 'with German', path: at('/registration'), act: showGerman }]),
    { name: 'unknown topic', path: at('/nichts') },
    { name: 'unknown language', path: '/info/xx' },
    { name: 'broken sheet', path: '/mit#kaputt' },
  ];
};

/** The talks whose pages are looked at: one under way with everything in it, one closed. */

export type Talks = { readonly open: string; readonly closed: string };

/** @param language the guest's own name of it */
export const holdTalks = async (page: Page, language: string): Promise<Talks> => {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/gespraeche`);
  const closed = await holdTalk(page, language);
  await handOverByQr(page, closed);
  await closeTalk(page, closed);
  await page.goto(`${origin}/gespraeche`);
  return { closed, open: await holdTalk(page, language) };
};

export const staffScreens = ({ open, closed }: Talks): readonly Screen[] => {
  const [running, over] = [`/gespraeche/${open}`, `/gespraeche/${closed}`];
  const view = (option: RegExp) => (page: Page) => page.getByRole('group', { name: 'Sprachen' }).getByRole('radio', { name: option }).check({ force: true });
  return [
    { name: 'talks today', path: '/gespraeche' },
    { name: 'talks of the week', path: '/gespraeche?liste=woche' },
    { name: 'open talks', path: '/gespraeche?liste=offen' },
    { name: 'closed talks', path: '/gespraeche?liste=abgeschlossen' },
    { name: 'begin', path: '/gespraeche/neu' },
    { name: 'hub', path: running },
    { name: 'hub, closed', path: over },
    { name: 'shared view, one beside the other', path: `${running}/thema/learning-german`, act: view(/^Beide$/) },
    { name: 'shared view, German', path: `${running}/thema/registration`, act: view(/^Nur Deutsch$/) },
    { name: 'shared view, guest', path: `${running}/thema/registration`, act: view(/^Nur (?!Deutsch)/) },
    { name: 'shared view, face to face', path: `${running}/thema/registration`, act: view(/^Gegenüber$/) },
    { name: 'work view', path: `${running}/thema/learning-german/arbeit` },
    { name: 'work view, closed', path: `${over}/thema/learning-german/arbeit` },
    { name: 'referrals', path: `${running}/weitervermitteln?thema=learning-german` },
    { name: 'steps', path: `${running}/schritte` },
    { name: 'check', path: `${running}/pruefen` },
    { name: 'check, together', path: `${running}/pruefen`, act: (page) => page.getByRole('button', { name: 'Mit der Person ansehen' }).click() },
    { name: 'hand-out', path: `${running}/mitgeben` },
    { name: 'hand-out as code', path: `${running}/mitgeben`, act: (page) => page.getByRole('button', { name: 'QR-Code zeigen' }).click() },
    { name: 'closing', path: `${running}/abschluss` },
    { name: 'closed', path: `${over}/abschluss` },
    { name: 'confirmation', path: `${over}/bestaetigung` },
    { name: 'outbox', path: '/ausgang' },
    { name: 'settings', path: '/einstellungen' },
    { name: 'no such page', path: '/gibt/es/nicht' },
  ];
};

/** How far the contents can be trusted (S15), and a topic in German beside another language. */
export const contentsScreens = (tag: string): readonly Screen[] => [
  { name: 'contents', path: '/inhalte', act: (page) => page.getByRole('table').first().waitFor() },
  { name: 'facts', path: '/inhalte/angaben', act: (page) => page.locator('.facts__list > li').nth(10).waitFor() },
  { name: 'preview', path: `/inhalte/vorschau/registration?links=de-CH&rechts=${tag}`, act: (page) => page.locator(`[lang="${tag}"]`).nth(5).waitFor() },
];
