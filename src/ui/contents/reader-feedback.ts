import type { FeedbackCount, FeedbackKind } from '#core/feedback.ts';
import type { Text } from '#core/text.ts';
import type { Contents } from './gather.ts';

/** What readers said of one point, in all languages together. */
export type SaidOfPoint = {
  readonly pack: string;
  readonly topic: string;
  readonly point: string;
  /** The German; undefined where the edition on this device does not have the point. */
  readonly text: Text | undefined;
  readonly count: number;
  /** The most frequent first. */
  readonly kinds: readonly { readonly kind: FeedbackKind; readonly count: number }[];
  /** The language most of them read it in; undefined where too few said so in any. */
  readonly language: string | undefined;
  readonly lastDay: string;
};

type Edition = Pick<Contents, 'packs' | 'pages'>;

/** The point that most readers had something to say of, first. */
export const saidOfPoints = (counts: readonly FeedbackCount[], contents: Edition): readonly SaidOfPoint[] => {
  const byPoint = new Map<string, FeedbackCount[]>();
  for (const said of counts) {
    const key = `${said.topic} ${said.pack} ${said.point}`;
    byPoint.set(key, [...(byPoint.get(key) ?? []), said]);
  }
  return [...byPoint.values()].map((said) => pointOf(said, contents)).sort((a, b) => b.count - a.count || b.lastDay.localeCompare(a.lastDay));
};

const pointOf = (said: readonly FeedbackCount[], { packs, pages }: Edition): SaidOfPoint => {
  const { topic, point, pack } = said[0]!;
  const page = pages.find((candidate) => candidate.topic.id === topic);
  // The texts of a page are named after the lowest pack, as on the page of readers; a point of another pack is never one of those.
  const block = pack === packs[0]?.id ? page : page?.local.find((candidate) => candidate.pack === pack);
  return {
    pack,
    topic,
    point,
    text: block?.texts[`point.${point}`],
    count: sum(said),
    kinds: summed(said, ({ kind }) => kind).map(([kind, count]) => ({ kind, count })),
    language: summed(said, ({ language }) => language).find(([language]) => language !== undefined)?.[0],
    lastDay: said.map(({ lastDay }) => lastDay).sort().at(-1)!,
  };
};

const sum = (said: readonly FeedbackCount[]): number => said.reduce((total, { count }) => total + count, 0);

/** The most frequent first. */
const summed = <K extends string | undefined>(said: readonly FeedbackCount[], keyOf: (said: FeedbackCount) => K): readonly (readonly [K, number])[] => {
  const totals = new Map<K, number>();
  for (const one of said) totals.set(keyOf(one), (totals.get(keyOf(one)) ?? 0) + one.count);
  return [...totals].sort((a, b) => b[1] - a[1]);
};
