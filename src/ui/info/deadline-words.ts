import { factOn, type Fact } from '#core/fact.ts';
import { entryIn } from '#core/lookup.ts';
import type { Deadline } from '#core/topic.ts';
import { factText } from '#ui/shared/fact-text.ts';

/** The wording of one language: `t` of i18next, bound or not. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** «innert 14 Tagen nach der Ankunft»; nothing is said about a span that nobody knows today. */
export const spanWords = (deadline: Deadline, facts: Readonly<Record<string, Fact>>, day: string, lang: string, t: Translate): string | undefined => {
  const fact = entryIn(facts, deadline.fact);
  if (fact === undefined || factOn(fact, day) === undefined) return undefined;
  if ('every' in deadline) return t('topic.everyYear', { date: factText(fact, day, lang) });
  return t(deadline.after === 'birth' ? 'topic.afterBirth' : 'topic.afterArrival', { span: factText(fact, day, lang, 'dative') });
};

/** How far away a day is: «noch 12 Tage», «vor 3 Tagen»; what lies long ago is only over. */
export const distanceWords = (days: number, t: Translate): string => {
  if (days === 0) return t('list.today');
  if (days === 1) return t('list.tomorrow');
  if (days > 1) return t('list.left', { count: days });
  return days < -60 ? t('list.over') : t('list.ago', { count: -days });
};
