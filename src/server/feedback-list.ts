import { countFeedback } from './feedback.ts';
import { listReviews } from './review.ts';
import type { Ground } from './transaction.ts';

/** What editors work through: readers' words by point, then the facts that offices found still right. */
export const feedbackList = async ({ database, clock }: Ground): Promise<string> => {
  const now = clock.now().getTime();
  const points = await countFeedback(database, now, undefined);
  const reviews = await listReviews(database, now);
  return [
    points.length === 0 ? 'No reader has said anything of a point yet.' : table(['Count', 'Kind', 'Pack', 'Topic', 'Point', 'Language', 'Last day'], points.map(({ count, kind, pack, topic, point, language, lastDay }) => [String(count), kind, pack, topic, point, language ?? '-', lastDay])),
    '',
    reviews.length === 0 ? 'No office has confirmed a fact yet.' : table(['Fact still right', 'Value', 'Pack', 'Office', 'Day'], reviews.map(({ fact, value, pack, office, day }) => [fact, value, pack, office, day])),
  ].join('\n');
};

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n');
};
