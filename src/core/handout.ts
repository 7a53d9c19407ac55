import { isRealDay } from './calendar.ts';
import { failed, ok, type Result } from './result.ts';
import { doers, type Doer } from './phrase.ts';
import type { Step, Talk } from './talk.ts';

/**
 * What a guest takes home: only what was discussed. It consists of ids, so that it can be shown in any language, lies whole
 * in the fragment of an address, and never reaches a server.
 */
export type HandoutContent = {
  /** The guest's language. */
  readonly language: string;
  /** Day of the talk, `YYYY-MM-DD`. */
  readonly day: string;
  readonly topics: readonly string[];
  readonly steps: readonly HandoutStep[];
  readonly places: readonly string[];
};

export type HandoutStep = { readonly phrase: string; readonly who: Doer; readonly by?: string };

/** The hand-out of a talk. Steps typed freely exist in German only: they are on the printed sheet, not in the address. */
export const handoutOf = (talk: Talk, language: string, day: string): HandoutContent => ({
  language,
  day,
  topics: talk.topics.filter((topic) => talk.outcomes[topic]?.handout === true),
  steps: talk.steps.flatMap((step) => handoutStep(step)),
  places: [...new Set(talk.referrals.map(({ place }) => place))],
});

const handoutStep = ({ phrase, who, by }: Step): readonly HandoutStep[] =>
  phrase === undefined ? [] : [{ phrase, who, ...(by === undefined ? {} : { by }) }];

/** `l=ti&d=2026-12-01&t=registration.housing&s=register-course!guest!2026-12-15&p=heks`: short, readable, free of prose. */
export const handoutFragment = ({ language, day, topics, steps, places }: HandoutContent): string =>
  [
    ['l', language],
    ['d', day],
    ['t', topics.join('.')],
    ['s', steps.map(({ phrase, who, by }) => [phrase, who, ...(by === undefined ? [] : [by])].join('!')).join('.')],
    ['p', places.join('.')],
  ]
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&');

const id = /^[a-z0-9][a-z0-9-]{0,79}$/;
const tag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/**
 * Reads a fragment that came from a QR code, that is, from anywhere. Whatever does not have the form of an id is refused;
 * ids that no pack knows are for the screen to leave out.
 */
export const parseHandout = (fragment: string): Result<HandoutContent, 'malformed'> => {
  const parts = new Map(fragment.replace(/^#/, '').split('&').map((part) => [part.slice(0, 1), part.slice(2)]));
  const language = parts.get('l') ?? '';
  const on = parts.get('d') ?? '';
  const topics = list(parts.get('t'));
  const places = list(parts.get('p'));
  const steps = list(parts.get('s')).map(parseStep);
  const wellFormed = tag.test(language) && isRealDay(on) && [...topics, ...places].every((item) => id.test(item)) && steps.every((step) => step !== undefined);
  return wellFormed ? ok({ language, day: on, topics, places, steps: steps as readonly HandoutStep[] }) : failed('malformed');
};

const list = (text: string | undefined): readonly string[] => (text === undefined || text === '' ? [] : text.split('.').slice(0, 60));

const parseStep = (text: string): HandoutStep | undefined => {
  const [phrase = '', who = '', by, ...rest] = text.split('!');
  if (!id.test(phrase) || !(doers as readonly string[]).includes(who) || rest.length > 0) return undefined;
  if (by !== undefined && !isRealDay(by)) return undefined;
  return { phrase, who: who as Doer, ...(by === undefined ? {} : { by }) };
};
