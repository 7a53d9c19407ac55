import { useTranslation } from 'react-i18next';
import { handoutFragment, type HandoutContent } from '#core/handout.ts';
import { isHidden } from '#core/my-list.ts';
import type { FactSource } from '#ui/shared/rich-text.tsx';
import { useServices } from '#ui/shared/services.ts';
import type { Translate } from './deadline-words.ts';
import type { Guest } from './guest-page.tsx';
import type { HandedOver } from './handed-over-page.tsx';
import { ToCalendar } from './my-list-timeline.tsx';
import { datedOf } from './my-list-view.ts';
import { both, topicSheets } from './print-options.ts';
import { handedOverSheet } from './print-list.ts';
import type { PrintWording } from './print-topic.ts';
import { TakeAway } from './take-away.tsx';

export type HandedOverPartProps = { readonly handedOver: HandedOver; readonly facts: FactSource };

/** The steps that have a day, and the deadlines of the topics for whoever said when they arrived. */
export const HandedOverCalendar = ({ handedOver: { handout, view }, facts, lang }: HandedOverPartProps & { readonly lang: string }) => {
  const { preferences } = useServices();
  const list = preferences.list.value;
  const dated = datedOf(view, [handout], { today: facts.day, ...list }, handout.topics).filter(({ key }) => !isHidden(list, key));
  return <ToCalendar dated={dated} done={list.done} facts={facts} lang={lang} />;
};

export type HandedOverTakeAwayProps = HandedOverPartProps & { readonly guest: Guest; readonly onSaid: (words: string) => void };

export const HandedOverTakeAway = ({ handedOver: { handout, view }, facts, guest, onSaid }: HandedOverTakeAwayProps) => {
  const { t } = useTranslation('info');
  const { library, preferences } = useServices();
  const lang = guest.language.tag;
  const path = pathOf(handout);
  const sheet = (wording: PrintWording) => [handedOverSheet({ handout, view, wording, facts, address: new URL(path, location.href).href })];
  const source = { library, lang, facts, list: preferences.list.value, t: t as Translate };
  return (
    <TakeAway
      path={path}
      title={t(handout.day === undefined ? 'list.handedTitle' : 'handedOver.title')}
      heading={t('topic.takeAway')}
      guest={guest}
      facts={facts}
      print={[
        { id: 'sheet', label: t('print.sheet'), sheets: async (wording) => sheet(wording) },
        ...(handout.topics.length > 0 ? [{ id: 'sheet-and-topics', label: t('print.sheetAndTopics'), sheets: async (wording: PrintWording) => both(sheet(wording), await topicSheets(source, handout.topics, wording)) }] : []),
      ]}
      onSaid={onSaid}
    />
  );
};

const pathOf = (handout: HandoutContent): string => `/mit#${handoutFragment(handout)}`;
