import { factUnits } from '#core/fact.ts';
import { isId, isMap, listOf, mapOf, oneOf, shape, textLike, textUpTo, type Guard } from '#core/guard.ts';
import { isSafeLink } from '#core/link.ts';
import { areas } from '#core/need.ts';
import { isSha256 } from '#core/pack-list.ts';
import { answers } from '#core/topic.ts';
import { doers } from '#core/phrase.ts';

/**
 * What a blob has to be before a device keeps it. Whoever could put a pack on the endpoint still cannot put anything into the
 * app but text: no script, no address but https, telephone and mail, and no more than a device can carry.
 */
export type BlobKind = 'structure' | 'index' | 'phrases' | 'topic';

/** UTF-8 bytes of one blob. The largest today, the structure, has 53 000. */
export const mostBytes = 2_000_000;
const mostTopics = 2_000;
const mostLetters = 5_000;
const many = 5_000;

export const isBlob = (kind: BlobKind, value: unknown): boolean => guards[kind](value);

/** Marks lie in one another at most: emphasis in a link in emphasis. */
const deepest = 4;

const inlineAt =
  (depth: number): Guard =>
  (value) => {
    if (typeof value === 'string') return true;
    if (!isMap(value) || depth > deepest) return false;
    const isInner = listOf(inlineAt(depth + 1), many);
    if (value['t'] === 'em') return isInner(value['c']);
    if (value['t'] === 'link') return typeof value['href'] === 'string' && isSafeLink(value['href']) && isInner(value['c']);
    return value['t'] === 'fact' && isId(value['id']) && oneOf(undefined, 'dative', 'number')(value['form']);
  };

const isRichText: Guard = (value) => listOf(inlineAt(1), many)(value) && JSON.stringify(value).length <= mostLetters;
const isText = shape({ text: isRichText, state: oneOf('original', 'machine', 'checked') }, { outdated: oneOf(true), untranslated: oneOf(true) });
const isTexts = mapOf(isText, many);

const isLine = textUpTo(1_000);
const isDay = textLike(/^\d{4}-\d\d-\d\d$/);
const isFlag = oneOf(true, false);
const isStatus = oneOf('confirmed', 'unconfirmed', 'fictitious');
const isArea = oneOf(...areas);
const isAreas = listOf(isArea, 100);
const ids = listOf(isId, 1_000);
const either =
  (...guards: readonly Guard[]): Guard =>
  (value) =>
    guards.some((guard) => guard(value));
const isValue: Guard = either(isLine, (value) => typeof value === 'number' && Number.isFinite(value));
const isLink: Guard = (value) => typeof value === 'string' && isSafeLink(value);

const isDeadline = either(
  shape({ id: isId, fact: isId, after: oneOf('arrival', 'birth') }),
  shape({ id: isId, fact: isId, every: oneOf('year') }),
);
const lists = { points: ids, first: ids, costs: ids, bring: ids, deadlines: listOf(isDeadline, 100), questions: ids, places: ids, sources: listOf(isLine, 100) };
const isTopic = shape(
  { id: isId, areas: isAreas, icon: isId, group: isId, core: isFlag, ...lists, local: listOf(shape({ pack: isId, ...lists }), 20) },
  { suggest: shape({ when: isLine }, { because: isId }) },
);

const isFact = shape({
  unit: oneOf(...factUnits),
  values: listOf(shape({ value: isValue }, { from: isDay, to: isDay }), 100),
  source: isLine,
  checkedOn: isDay,
  status: isStatus,
});

const isTime = textLike(/^([01]\d|2[0-4]):[0-5]\d$/);
const isPlace = shape(
  { id: isId, name: isLine, kind: isId, topics: ids, areas: isAreas, source: isLine, status: isStatus },
  {
    address: shape({ street: isLine, postcode: isLine, town: isLine }),
    phone: isId,
    url: isLink,
    languages: ids,
    free: isFlag,
    hours: listOf(shape({ days: listOf(oneOf('mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'), 7), from: isTime, to: isTime }), 50),
  },
);

const isPreset = shape({ minutes: (value) => Number.isFinite(value), topics: ids, plus: listOf(shape({ topic: isId, when: isLine }), 1_000) });

const guards: Readonly<Record<BlobKind, Guard>> = {
  structure: shape({
    topics: listOf(isTopic, mostTopics),
    facts: mapOf(isFact, many),
    replacedFacts: mapOf(isId, many),
    places: listOf(isPlace, many),
    phrases: shape({
      answers: listOf(oneOf(...answers), 100),
      conversation: ids,
      steps: listOf(shape({ id: isId, area: isArea, who: oneOf(...doers) }, { topic: isId }), 1_000),
      consent: ids,
    }),
    guides: listOf(shape({ id: isId, title: isLine, presets: mapOf(isPreset, 100) }), 100),
  }),
  index: shape({ language: isId, topics: listOf(shape({ id: isId, icon: isId, group: isId, blob: isSha256 }, { title: isText, short: isText }), mostTopics) }),
  phrases: shape({ language: isId, phrases: isTexts }),
  topic: shape({ topic: isId, language: isId, texts: isTexts, local: listOf(shape({ pack: isId, texts: isTexts }), 20) }),
};
