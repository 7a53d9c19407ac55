import { calendarFile } from '#core/calendar-file.ts';
import { addMonths } from '#core/deadline.ts';
import type { Fact } from '#core/fact.ts';
import { sourceLanguage } from '#core/language.ts';
import { nameOfDated } from '#core/my-list.ts';
import { plainText, type Text } from '#core/text.ts';
import { factWordsIn } from '#ui/shared/fact-text.ts';
import type { Translate } from './deadline-words.ts';
import { datedHref, type Dated } from './my-list-view.ts';

export type CalendarWords = {
  readonly lang: string;
  readonly facts: Readonly<Record<string, Fact>>;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly t: Translate;
};

/** What can be put into a calendar: what has a day, is still to come and not done. What comes every year and is done begins a year later. */
export const upcoming = (dated: readonly Dated[], done: readonly string[], today: string): readonly (Dated & { readonly on: string })[] =>
  dated.flatMap((item) => {
    if (item.on === undefined || item.on < today) return [];
    if (!done.includes(item.key)) return [{ ...item, on: item.on }];
    return item.isYearly ? [{ ...item, on: addMonths(item.on, 12) }] : [];
  });

/**
 * The deadlines as a calendar file in the reader's language; the German stands in the description, for whoever helps.
 * @param now ms since 1970
 */
export const calendarOf = (items: readonly (Dated & { readonly on: string })[], { lang, facts, today, t }: CalendarWords, now: number): string => {
  const plain = (text: Text) => {
    const spoken = text.untranslated === true ? sourceLanguage : lang;
    return plainText(text.text, factWordsIn(facts, today, spoken));
  };
  return calendarFile({
    name: t('list.calendarName'),
    stamp: new Date(now).toISOString(),
    events: items.map((item) => {
      const url = new URL(datedHref(item, lang), location.href).href;
      const german = item.german && plainText(item.german.text, factWordsIn(facts, today, sourceLanguage));
      return {
        uid: `${item.uid ?? nameOfDated(item.key)}@first-information.willkomm`,
        day: item.on,
        isYearly: item.isYearly,
        title: t('list.calendarLastDay', { what: plain(item.text) }),
        language: lang,
        description: [german, item.isConfirmed ? undefined : t('list.unconfirmed'), url].filter((line) => line !== undefined).join('\n\n'),
        url,
      };
    }),
  });
};

/**
 * Hands a file to the device, without network. An app on the home screen of an iPhone cannot download: there the share sheet
 * takes the file («Zum Kalender hinzufügen»). Where neither works, a data address opens it.
 */
export const saveFile = async (name: string, type: string, text: string): Promise<void> => {
  const file = new File([text], name, { type });
  if (isHomeScreenOfApple() && navigator.canShare?.({ files: [file] }) === true) {
    // Somebody who closes the share sheet has not failed.
    await navigator.share({ files: [file] }).catch(() => undefined);
    return;
  }
  const address = typeof URL.createObjectURL === 'function' ? URL.createObjectURL(file) : `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads the file some time after the click.
  setTimeout(() => address.startsWith('blob:') && URL.revokeObjectURL(address), 60_000);
};

const isHomeScreenOfApple = (): boolean => (navigator as Navigator & { readonly standalone?: boolean }).standalone === true;
