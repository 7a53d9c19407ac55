import type { ChangeDraft, Wish } from '#core/change.ts';

/** Invented talks, the same in every run. */
const topics = ['registration', 'health-insurance', 'housing', 'learning-german', 'advice'];
const languages = ['uk', 'ti', 'ar', 'fr', 'en', 'de-CH'];
const newest = Date.parse('2026-11-20T15:00:00Z');

/** So far apart that the list has one order. */
const apartMs = 7 * 60_000;

export type Author = { readonly office: string; readonly device: string; readonly by: string };

/** UUID of the v7 form from a number. `kind` keeps talks and changes apart. */
export const idOf = (kind: number, number: number): string => `01900000-0000-7000-8${kind.toString(16).padStart(3, '0')}-${number.toString(16).padStart(12, '0')}`;

export const groupOfTalk = (number: number): 'open' | 'closed' => (number % 2 === 0 ? 'open' : 'closed');

/** A structured talk as one change: who came, what was discussed, what is needed. The higher the number, the older. */
export const changeOfTalk = (id: string, talk: string, number: number, { office, device, by }: Author): ChangeDraft => ({
  v: 1,
  id,
  talk,
  office,
  device,
  by,
  at: { wall: new Date(newest - number * apartMs).toISOString(), offset: 0, known: true },
  schema: 1,
  app: 'bench',
  set: wishesOf(number).map((wish) => ({ ...wish, base: [] })),
});

/** The same numbers for the same talk, spread as those of different people are: equal talks would compress to nothing. */
const dice = (number: number): ((sides: number) => number) => {
  let state = (number * 2_654_435_761 + 1) >>> 0;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return (state >>> 8) % sides;
  };
};

const pick = <T>(roll: (sides: number) => number, values: readonly T[]): T => values[roll(values.length)]!;

const wishesOf = (number: number): readonly Wish[] => {
  const roll = dice(number);
  const begun = newest - number * apartMs + roll(apartMs - 1);
  const at = new Date(begun).toISOString();
  const discussed = topics.filter(() => roll(4) > 0);
  return [
    { field: 'state', value: groupOfTalk(number) === 'open' ? 'running' : 'closed' },
    { field: 'created', value: at },
    { field: 'started', value: at },
    { field: 'minutes', value: 5 + roll(50) },
    { field: 'guest.alias', value: `Gast ${number}` },
    { field: 'guest.language', value: pick(roll, languages) },
    { field: 'guest.adults', value: 1 + roll(3) },
    { field: 'guest.children.school', value: roll(4) },
    { field: 'guest.arrived', value: new Date(begun - roll(120) * 86_400_000).toISOString().slice(0, 10) },
    { field: 'interpretation.mode', value: 'none' },
    { field: 'guide.preset', value: 'core' },
    { field: 'guide.topics', value: topics },
    ...discussed.map((topic) => ({ field: `topic.${topic}.status`, value: pick(roll, ['discussed', 'brief', 'known', 'again', 'irrelevant']) })),
    ...['F1', 'F2', 'F3', 'F4'].map((area) => ({ field: `need.${area}`, value: pick(roll, ['none', 'hint', 'special']) })),
  ];
};
