import type { Wish } from '#core/change.ts';

/** A talk of the sample office, told as the acts that made it, oldest first. */
export type SampleTalk = {
  /** Minutes from now to the first act; negative lies in the past. */
  readonly begun: number;
  readonly acts: readonly SampleAct[];
};

export type SampleAct = { readonly after: number; readonly by: string; readonly wishes: readonly Wish[] };

const day = 24 * 60;

const coreTopics = ['registration', 'emergency', 'health-insurance', 'learning-german', 'housing', 'advice'];

type Names = { readonly local: (minutesFromNow: number) => string; readonly instant: (minutesFromNow: number) => string; readonly id: () => string };

/** Six invented talks: two planned, one interrupted, two closed, one guest who did not come. No person exists. */
export const sampleTalks = (names: Names): readonly SampleTalk[] => [
  planned(names, { alias: 'Gast 1', language: 'ti', adults: 2, school: 1, at: todayAt(names, 90), room: 'Sitzungszimmer 1' }),
  planned(names, { alias: 'Gast 2', language: 'uk', adults: 1, school: 2, at: `${names.local(day).slice(0, 10)}T09:30`, room: 'Schalter 3' }),
  interrupted(names),
  closedWithReferral(names),
  closedShort(names),
  missed(names),
];

type Plan = { readonly alias: string; readonly language: string; readonly adults: number; readonly school: number; readonly at: string; readonly room: string };

const plan = (names: Names, { alias, language, adults, school, at, room }: Plan, begun: number): readonly Wish[] =>
  wishes({
    state: 'planned',
    created: names.instant(begun),
    'guest.alias': alias,
    'guest.language': language,
    'guest.adults': adults,
    'guest.children.school': school,
    'guide.preset': 'core',
    'guide.topics': school > 0 ? [...coreTopics, 'school'] : coreTopics,
    'appointment.at': at,
    'appointment.room': room,
  });

const planned = (names: Names, given: Plan): SampleTalk => ({ begun: -2 * day, acts: [{ after: 0, by: 'muster-a', wishes: plan(names, given, -2 * day) }] });

const interrupted = (names: Names): SampleTalk => {
  const begun = -3 * 60;
  return {
    begun,
    acts: [
      { after: 0, by: 'muster-b', wishes: plan(names, { alias: 'Gast 3', language: 'ar', adults: 2, school: 0, at: names.local(begun), room: 'Schalter 1' }, begun) },
      { after: 2, by: 'muster-b', wishes: wishes({ state: 'running', started: names.instant(begun + 2), 'interpretation.mode': 'phone' }) },
      { after: 5, by: 'muster-b', wishes: wishes({ 'topic.registration.status': 'discussed', 'topic.registration.point.bring-documents': true, 'topic.registration.answer.know-permit': 'yes' }) },
      { after: 8, by: 'muster-b', wishes: wishes({ 'topic.emergency.status': 'known' }) },
      { after: 12, by: 'muster-b', wishes: wishes({ 'topic.health-insurance.status': 'discussed', 'topic.health-insurance.answer.insured': 'no', 'need.F1': 'hint' }) },
    ],
  };
};

const closedWithReferral = (names: Names): SampleTalk => {
  const begun = -6 * day;
  const [referral, step] = [names.id(), names.id()];
  return {
    begun,
    acts: [
      { after: 0, by: 'muster-a', wishes: plan(names, { alias: 'Gast 4', language: 'fr', adults: 1, school: 0, at: names.local(begun), room: 'Sitzungszimmer 1' }, begun) },
      { after: 3, by: 'muster-a', wishes: wishes({ state: 'running', started: names.instant(begun + 3), 'interpretation.mode': 'staff' }) },
      { after: 6, by: 'muster-a', wishes: wishes({ 'topic.registration.status': 'discussed', 'topic.emergency.status': 'brief', 'topic.housing.status': 'discussed' }) },
      { after: 9, by: 'muster-a', wishes: wishes({ 'topic.learning-german.status': 'discussed', 'topic.learning-german.answer.want-course': 'yes', 'topic.learning-german.handout': true, 'need.F2': 'special' }) },
      { after: 11, by: 'muster-a', wishes: wishes({ [`referral.${referral}.place`]: 'musterwil-course', [`referral.${referral}.kind`]: 'recommended', [`referral.${referral}.topic`]: 'learning-german', [`referral.${referral}.consent`]: true }) },
      { after: 12, by: 'muster-a', wishes: wishes({ [`step.${step}.phrase`]: 'register-course', [`step.${step}.who`]: 'guest', [`step.${step}.by`]: names.local(begun + 14 * day).slice(0, 10) }) },
      { after: 16, by: 'muster-a', wishes: wishes({ state: 'closed', closed: names.instant(begun + 16), minutes: 15, understanding: 'good' }) },
    ],
  };
};

const closedShort = (names: Names): SampleTalk => {
  const begun = -13 * day;
  return {
    begun,
    acts: [
      { after: 0, by: 'muster-c', wishes: wishes({ state: 'running', created: names.instant(begun), started: names.instant(begun), 'guest.alias': 'Gast 5', 'guest.language': 'ti', 'guide.preset': 'core', 'guide.topics': coreTopics, 'interpretation.mode': 'keyPerson' }) },
      { after: 6, by: 'muster-c', wishes: wishes({ 'topic.registration.status': 'discussed', 'topic.emergency.status': 'discussed', 'topic.advice.status': 'brief', 'topic.advice.handout': true }) },
      { after: 11, by: 'muster-c', wishes: wishes({ state: 'closed', closed: names.instant(begun + 11), minutes: 10, understanding: 'partly' }) },
    ],
  };
};

const missed = (names: Names): SampleTalk => {
  const begun = -4 * day;
  return {
    begun,
    acts: [
      { after: 0, by: 'muster-c', wishes: plan(names, { alias: 'Gast 6', language: 'ar', adults: 1, school: 1, at: names.local(begun + day), room: 'Schalter 3' }, begun) },
      { after: day + 30, by: 'muster-c', wishes: wishes({ state: 'noShow' }) },
    ],
  };
};

/** Later today if the day is long enough, so that «Heute» shows something whenever the sample is made. */
const todayAt = (names: Names, minutes: number): string => {
  const [today, then] = [names.local(0).slice(0, 10), names.local(minutes)];
  return then.startsWith(today) ? then : `${today}T23:30`;
};

const wishes = (fields: Readonly<Record<string, Wish['value']>>): readonly Wish[] => Object.entries(fields).map(([field, value]) => ({ field, value }));
