import { isRealDay } from './calendar.ts';
import type { Edit, Json } from './change.ts';
import { interpretations } from './interpretation.ts';
import { areas, needs } from './need.ts';
import { doers } from './phrase.ts';
import { referralKinds } from './referral.ts';
import { talkStates, understandings } from './talk-state.ts';
import { answers, topicStatuses } from './topic.ts';

/**
 * Every field a talk may have in schema 1, and what it may hold. A `*` stands for one segment: the id of a topic,
 * point, question or list element. `null` clears any field. Lists are one field per element, so that additions
 * on two tablets never conflict; the order of a talk's topics is one decision and may.
 */
const fields: Readonly<Record<string, (value: Json) => boolean>> = {
  state: oneOf(talkStates),
  created: isInstant,
  started: isInstant,
  closed: isInstant,
  minutes: isCount(24 * 60),
  understanding: oneOf(understandings),
  'guest.alias': isText(60),
  'guest.name': isText(120),
  'guest.language': isTag,
  'guest.adults': isCount(30),
  'guest.children.small': isCount(30),
  'guest.children.school': isCount(30),
  'guest.children.youth': isCount(30),
  'guest.works': isBoolean,
  'guest.arrived': isDay,
  'guest.permit': oneOf(['B', 'C', 'Ci', 'F', 'G', 'L', 'N', 'S', 'EU/EFTA', 'other']),
  'appointment.at': isLocalTime,
  'appointment.room': isText(120),
  'interpretation.mode': oneOf(interpretations),
  'guide.preset': isText(40),
  'guide.topics': isListOfText(60, 80),
  'topic.*.status': oneOf(topicStatuses),
  'topic.*.handout': isBoolean,
  'topic.*.shown': isRecord,
  'topic.*.point.*': isBoolean,
  'topic.*.answer.*': oneOf(answers),
  ...Object.fromEntries(areas.map((area) => [`need.${area}`, oneOf(needs)])),
  'need.*': () => false,
  'referral.*.place': isText(80),
  'referral.*.kind': oneOf(referralKinds),
  'referral.*.topic': isText(80),
  'referral.*.date': isDay,
  'referral.*.consent': isBoolean,
  'step.*.phrase': isText(80),
  'step.*.text': isText(300),
  'step.*.who': oneOf(doers),
  'step.*.by': isDay,
  'note.*.text': isText(2000),
  'handout.*': isRecord,
  'addendum.*.text': isText(2000),
  'talk.deleted': isRecord,
};

export type FieldProblem = { readonly field: string; readonly problem: 'invalid' };

/** What is wrong with the edits of a change of schema 1. Fields this build does not know are kept untouched. [S24] */
export const problemsIn = (edits: readonly Edit[]): readonly FieldProblem[] =>
  edits.filter(({ field, value }) => !mayHold(field, value)).map(({ field }) => ({ field, problem: 'invalid' }));

/** Whether a value is of the shape its field asks for; fields this build does not know may hold anything. */
export const mayHold = (field: string, value: Json): boolean => value === null || checkOf(field)?.(value) !== false;

/** Split once: every change of every push asks. */
const patterns = Object.keys(fields)
  .filter((field) => field.includes('*'))
  .map((field) => ({ parts: field.split('.'), check: fields[field] }));

const checkOf = (field: string): ((value: Json) => boolean) | undefined => {
  if (Object.hasOwn(fields, field)) return fields[field];
  const segments = field.split('.');
  return patterns.find(({ parts }) => matches(parts, segments))?.check;
};

const matches = (pattern: readonly string[], segments: readonly string[]): boolean =>
  pattern.length === segments.length && pattern.every((part, index) => part === '*' || part === segments[index]);

function oneOf(allowed: readonly string[]) {
  return (value: Json): boolean => typeof value === 'string' && allowed.includes(value);
}

function isText(longest: number) {
  return (value: Json): boolean => typeof value === 'string' && value.length <= longest;
}

function isListOfText(longest: number, most: number) {
  return (value: Json): boolean => Array.isArray(value) && value.length <= most && value.every(isText(longest));
}

function isCount(most: number) {
  return (value: Json): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
}

function isBoolean(value: Json): boolean {
  return typeof value === 'boolean';
}

function isRecord(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** ISO 8601 in UTC, and a moment that exists. */
function isInstant(value: Json): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) && isRealDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}

function isDay(value: Json): boolean {
  return typeof value === 'string' && isRealDay(value);
}

/** Wall time of an appointment in Europe/Zurich, `2026-12-01T14:30`. */
function isLocalTime(value: Json): boolean {
  return typeof value === 'string' && /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(value) && isRealDay(value.slice(0, 10));
}

function isTag(value: Json): boolean {
  return typeof value === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value);
}
