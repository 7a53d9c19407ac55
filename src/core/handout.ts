import { isRealDay } from './calendar.ts';
import type { SavedPoint } from './my-list.ts';
import { failed, ok, type Result } from './result.ts';
import { doers, type Doer } from './phrase.ts';
import type { Step, Talk } from './talk.ts';

/**
 * What a guest takes home from a talk: only what was discussed. Or a list that one reader hands to another; it has no day,
 * because there was no talk. It consists of ids, so that it can be shown in any language, lies whole
 * in the fragment of an address, and never reaches a server.
 */
export type HandoutContent = {
  /** The guest's language. */
  readonly language: string;
  /** Day of the talk, `YYYY-MM-DD`; missing in a list. */
  readonly day?: string;
  readonly topics: readonly string[];
  /** Single points that somebody chose. */
  readonly points?: readonly SavedPoint[];
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

/**
 * `l=ti&d=2026-12-01&t=registration.housing&s=register-course!guest!2026-12-15&p=heks`, or of a list
 * `l=ti&k=list&t=registration&q=housing!keep-quiet`: short, readable, free of prose.
 */
export const handoutFragment = ({ language, day, topics, points = [], steps, places }: HandoutContent): string =>
  [
    ['l', language],
    day === undefined ? ['k', 'list'] : ['d', day],
    ['t', topics.join('.')],
    ['q', points.map(({ topic, point, pack }) => [topic, point, ...(pack === undefined ? [] : [pack])].join('!')).join('.')],
    ['s', steps.map(({ phrase, who, by }) => [phrase, who, ...(by === undefined ? [] : [by])].join('!')).join('.')],
    ['p', places.join('.')],
  ]
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${value}`)
    .join('&');

const id = /^[a-z0-9][a-z0-9-]{0,79}$/;
const tag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** Of each kind: more than all packs together have. What is longer did not come from here, and is refused whole: nothing is left out silently. */
const longestList = 400;

/**
 * Reads a fragment that came from a QR code, that is, from anywhere. Whatever does not have the form of an id is refused;
 * ids that no pack knows are for the screen to leave out.
 */
export const parseHandout = (fragment: string): Result<HandoutContent, 'malformed'> => {
  const parts = partsOf(fragment);
  const language = parts.get('l') ?? '';
  const day = parts.get('d');
  const topics = list(parts.get('t'));
  const places = list(parts.get('p'));
  const points = list(parts.get('q')).map(parsePoint);
  const steps = list(parts.get('s')).map(parseStep);
  const isShort = [topics, places, points, steps].every((entries) => entries.length <= longestList);
  const hasKind = day === undefined ? parts.get('k') === 'list' : isRealDay(day);
  const wellFormed = tag.test(language) && hasKind && isShort && [...topics, ...places].every((item) => id.test(item)) && ![...points, ...steps].includes(undefined);
  if (!wellFormed) return failed('malformed');
  return ok({
    language,
    ...(day !== undefined && { day }),
    topics,
    ...(points.length > 0 && { points: points as readonly SavedPoint[] }),
    places,
    steps: steps as readonly HandoutStep[],
  });
};

/** The language of a fragment that may be damaged: whoever scanned it is told so in their own language. */
export const handoutLanguage = (fragment: string): string | undefined => {
  const language = partsOf(fragment).get('l') ?? '';
  return tag.test(language) ? language : undefined;
};

const partsOf = (fragment: string): ReadonlyMap<string, string> => new Map(fragment.replace(/^#/, '').split('&').map((part) => [part.slice(0, 1), part.slice(2)]));

const list = (text: string | undefined): readonly string[] => (text === undefined || text === '' ? [] : text.split('.'));

const parsePoint = (text: string): SavedPoint | undefined => {
  const [topic = '', point = '', pack, ...rest] = text.split('!');
  if (rest.length > 0 || ![topic, point, pack ?? topic].every((part) => id.test(part))) return undefined;
  return { topic, point, ...(pack !== undefined && { pack }) };
};

const parseStep = (text: string): HandoutStep | undefined => {
  const [phrase = '', who = '', by, ...rest] = text.split('!');
  if (!id.test(phrase) || !(doers as readonly string[]).includes(who) || rest.length > 0) return undefined;
  if (by !== undefined && !isRealDay(by)) return undefined;
  return { phrase, who: who as Doer, ...(by === undefined ? {} : { by }) };
};
