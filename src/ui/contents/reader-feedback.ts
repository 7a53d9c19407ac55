import type { FeedbackCount, FeedbackKind } from '#core/feedback.ts';
import type { Text } from '#core/text.ts';
import type { Contents } from './gather.ts';

/** What readers said of one point, in all languages together. */
export type SaidOfPoint = {
  readonly topic: string;
  readonly point: string;
  /** The German, where this edition still has the point. */
  readonly text: Text | undefined;
  readonly count: number;
  /** The most frequent first. */
  readonly kinds: readonly { readonly kind: FeedbackKind; readonly count: number }[];
  /** The language most of them read it in. */
  readonly language: string;
  readonly lastDay: string;
};

/** The point that most readers had something to say of, first. */
export const saidOfPoints = (counts: readonly FeedbackCount[], contents: Pick<Contents, 'pages'>): readonly SaidOfPoint[] => {
  const byPoint = new Map<string, FeedbackCount[]>();
  for (const said of counts) {
    const key = `${said.topic} ${said.pack} ${said.point}`;
    byPoint.set(key, [...(byPoint.get(key) ?? []), said]);
  }
  return [...byPoint.values()].map((said) => pointOf(said, contents)).sort((a, b) => b.count - a.count || (a.lastDay < b.lastDay ? 1 : -1));
};

const pointOf = (said: readonly FeedbackCount[], { pages }: Pick<Contents, 'pages'>): SaidOfPoint => {
  const { topic, point, pack } = said[0]!;
  const page = pages.find((candidate) => candidate.topic.id === topic);
  const block = page?.local.find((candidate) => candidate.pack === pack);
  return {
    topic,
    point,
    text: block?.texts[`point.${point}`] ?? page?.texts[`point.${point}`],
    count: sum(said),
    kinds: summed(said, ({ kind }) => kind).map(([kind, count]) => ({ kind, count })),
    language: summed(said, ({ language }) => language)[0]![0],
    lastDay: said.map(({ lastDay }) => lastDay).sort().at(-1)!,
  };
};

const sum = (said: readonly FeedbackCount[]): number => said.reduce((total, { count }) => total + count, 0);

/** The most frequent first. */
const summed = <K extends string>(said: readonly FeedbackCount[], keyOf: (said: FeedbackCount) => K): readonly (readonly [K, number])[] => {
  const totals = new Map<K, number>();
  for (const one of said) totals.set(keyOf(one), (totals.get(keyOf(one)) ?? 0) + one.count);
  return [...totals].sort((a, b) => b[1] - a[1]);
};
