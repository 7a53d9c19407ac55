import { useTranslation } from 'react-i18next';
import type { FactSource } from '#ui/shared/rich-text.tsx';
import { useServices } from '#ui/shared/services.ts';
import type { Translate } from './deadline-words.ts';
import type { Guest } from './guest-page.tsx';
import { listOptions, topicOption } from './print-options.ts';
import { titleWords } from './short-title.tsx';
import { TakeAway } from './take-away.tsx';
import type { TopicView } from './topic-page.tsx';

export type TopicTakeAwayProps = { readonly view: TopicView; readonly guest: Guest; readonly facts: FactSource };

export const TopicTakeAway = ({ view: { page }, guest, facts }: TopicTakeAwayProps) => {
  const { t } = useTranslation('info');
  const { library, preferences } = useServices();
  const lang = guest.language.tag;
  const source = { library, lang, facts, list: preferences.list.value, t: t as Translate };
  return (
    <TakeAway
      path={`/info/${lang}/${page.topic.id}`}
      title={titleWords(page.texts['title'])}
      heading={t('topic.takeAway')}
      guest={guest}
      facts={facts}
      print={[topicOption(source, page.topic.id), ...listOptions(source)]}
    />
  );
};
