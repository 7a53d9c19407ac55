import type { Json } from './change.ts';
import { conflictsIn, shownValue, type Conflict } from './conflict.ts';
import { mayHold } from './field.ts';
import type { Interpretation } from './interpretation.ts';
import type { Registers } from './merge.ts';
import { areas, type Area, type Need } from './need.ts';
import type { Doer } from './phrase.ts';
import type { Referral, ReferralKind } from './referral.ts';
import type { TalkState, Understanding } from './talk-state.ts';
import type { Answer, TopicStatus } from './topic.ts';

/** A talk as screens show it: one value per field, read from the registers. */
export type Talk = {
  readonly id: string;
  readonly state: TalkState;
  readonly created?: string;
  readonly started?: string;
  readonly closed?: string;
  readonly minutes?: number;
  readonly understanding?: Understanding;
  readonly guest: Guest;
  readonly appointment: { readonly at?: string; readonly room?: string };
  readonly interpretation?: Interpretation;
  readonly preset: string;
  /** Topics in the order of this talk. */
  readonly topics: readonly string[];
  readonly outcomes: Readonly<Record<string, TopicOutcome>>;
  readonly needs: Readonly<Partial<Record<Area, Need>>>;
  readonly referrals: readonly Referral[];
  readonly steps: readonly Step[];
  readonly notes: readonly Note[];
  readonly handouts: readonly Handout[];
  readonly addenda: readonly Note[];
  readonly conflicts: readonly Conflict[];
  /** What the screen shows was read from these; an act on the screen is drafted against them. */
  readonly registers: Registers;
};

export type Guest = {
  /** «Gast 12»: what an anonymous guest is called on this tablet. */
  readonly alias?: string;
  readonly name?: string;
  readonly language?: string;
  readonly adults?: number;
  readonly children: { readonly small?: number; readonly school?: number; readonly youth?: number };
  readonly works?: boolean;
  readonly arrived?: string;
  readonly permit?: string;
};

export type TopicOutcome = {
  readonly status: TopicStatus;
  readonly points: Readonly<Record<string, boolean>>;
  readonly answers: Readonly<Record<string, Answer>>;
  /** On the sheet that the guest takes home. */
  readonly handout: boolean;
  readonly shown?: Shown;
};

/** What the guest saw: pack versions and language. */
export type Shown = { readonly packs: Readonly<Record<string, string>>; readonly language: string };

export type Step = {
  readonly id: string;
  readonly phrase?: string;
  /** Typed by staff, exists in German only and is shown as such. */
  readonly text?: string;
  readonly who: Doer;
  readonly by?: string;
};

export type Note = { readonly id: string; readonly text: string };

export type Handout = Shown & { readonly id: string; readonly way: 'print' | 'qr' | 'link'; readonly topics: readonly string[] };

export const untouchedTopic: TopicOutcome = { status: 'open', points: {}, answers: {}, handout: false };

/** Reads a talk from its registers. Values of a shape this build does not know are left out, never altered. */
export const talkFrom = (id: string, registers: Registers): Talk => {
  const value: Read = <T extends Json>(field: string) => {
    const shown = shownValue(registers, field) ?? undefined;
    return shown !== undefined && mayHold(field, shown) ? (shown as T) : undefined;
  };
  const elements = elementsIn(registers);
  return {
    id,
    state: value<TalkState>('state') ?? 'planned',
    ...given({
      created: value<string>('created'),
      started: value<string>('started'),
      closed: value<string>('closed'),
      minutes: value<number>('minutes'),
      understanding: value<Understanding>('understanding'),
      interpretation: value<Interpretation>('interpretation.mode'),
    }),
    guest: guestFrom(value),
    appointment: given({ at: value<string>('appointment.at'), room: value<string>('appointment.room') }),
    preset: value<string>('guide.preset') ?? 'core',
    topics: value<readonly string[]>('guide.topics') ?? [],
    outcomes: Object.fromEntries(elements('topic').map((topic) => [topic, outcomeFrom(topic, registers, value)])),
    needs: given(Object.fromEntries(areas.map((area) => [area, value<Need>(`need.${area}`)]))),
    referrals: elements('referral').flatMap((element) => referralFrom(element, value)),
    steps: elements('step').flatMap((element) => stepFrom(element, value)),
    notes: elements('note').flatMap((element) => noteFrom('note', element, value)),
    handouts: elements('handout').flatMap((element) => {
      const handout = value<Json>(`handout.${element}`);
      return handout === undefined ? [] : [{ ...(handout as unknown as Omit<Handout, 'id'>), id: element }];
    }),
    addenda: elements('addendum').flatMap((element) => noteFrom('addendum', element, value)),
    conflicts: conflictsIn(registers),
    registers,
  };
};

/** What a talk is called on this device: the name where the office records names, else «Gast 12». */
export const guestLabel = (guest: Guest): string | undefined => guest.name ?? guest.alias;

type Read = <T extends Json>(field: string) => T | undefined;

const guestFrom = (value: Read): Guest => ({
  ...given({
    alias: value<string>('guest.alias'),
    name: value<string>('guest.name'),
    language: value<string>('guest.language'),
    adults: value<number>('guest.adults'),
    works: value<boolean>('guest.works'),
    arrived: value<string>('guest.arrived'),
    permit: value<string>('guest.permit'),
  }),
  children: given({
    small: value<number>('guest.children.small'),
    school: value<number>('guest.children.school'),
    youth: value<number>('guest.children.youth'),
  }),
});

const outcomeFrom = (topic: string, registers: Registers, value: Read): TopicOutcome => ({
  status: value<TopicStatus>(`topic.${topic}.status`) ?? 'open',
  points: members<boolean>(registers, `topic.${topic}.point.`, value),
  answers: members<Answer>(registers, `topic.${topic}.answer.`, value),
  handout: value<boolean>(`topic.${topic}.handout`) ?? false,
  ...given({ shown: value<Json>(`topic.${topic}.shown`) as Shown | undefined }),
});

const referralFrom = (id: string, value: Read): readonly Referral[] => {
  const place = value<string>(`referral.${id}.place`);
  if (place === undefined) return [];
  return [
    {
      id,
      place,
      kind: value<ReferralKind>(`referral.${id}.kind`) ?? 'address',
      ...given({
        topic: value<string>(`referral.${id}.topic`),
        date: value<string>(`referral.${id}.date`),
        consent: value<boolean>(`referral.${id}.consent`),
      }),
    },
  ];
};

const stepFrom = (id: string, value: Read): readonly Step[] => {
  const phrase = value<string>(`step.${id}.phrase`);
  const text = value<string>(`step.${id}.text`);
  if (phrase === undefined && text === undefined) return [];
  return [{ id, who: value<Doer>(`step.${id}.who`) ?? 'guest', ...given({ phrase, text, by: value<string>(`step.${id}.by`) }) }];
};

const noteFrom = (kind: string, id: string, value: Read): readonly Note[] => {
  const text = value<string>(`${kind}.${id}.text`);
  return text === undefined ? [] : [{ id, text }];
};

/** The ids of the elements of a list, in the order of their making: `referral.<id>.place` -> `<id>`. */
const elementsIn = (registers: Registers) => {
  const byKind = new Map<string, Set<string>>();
  for (const field of Object.keys(registers)) {
    const [kind, element] = field.split('.');
    if (kind === undefined || element === undefined) continue;
    byKind.set(kind, (byKind.get(kind) ?? new Set()).add(element));
  }
  return (kind: string): readonly string[] => [...(byKind.get(kind) ?? [])].sort();
};

const members = <T extends Json>(registers: Registers, prefix: string, value: Read): Readonly<Record<string, T>> =>
  given(
    Object.fromEntries(
      Object.keys(registers)
        .filter((field) => field.startsWith(prefix))
        .map((field) => [field.slice(prefix.length), value<T>(field)]),
    ),
  ) as Readonly<Record<string, T>>;

/** The members that are there; an absent value is an absent member. */
const given = <T extends Record<string, unknown>>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
