import { useLocation } from 'preact-iso';
import { useRef } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { nextOpenTopic } from '#core/plan.ts';
import type { Talk } from '#core/talk.ts';
import { isOpenState } from '#core/talk-state.ts';
import { Button, LinkButton } from '#ui/shared/button.tsx';
import { arrowRightIcon } from '#ui/shared/icons.ts';
import { useStaff } from '#ui/shared/services.ts';
import { startedBy } from './begin-talk.ts';
import type { TalkContent } from './use-talk.ts';
import { useTalkActs } from './use-talk-acts.ts';

export type SharedActionsProps = { readonly talk: Talk; readonly topic: string; readonly content: TalkContent };

export const SharedActions = ({ talk, topic, content }: SharedActionsProps) => {
  const { t } = useTranslation('talk');
  const { now } = useStaff();
  const { route } = useLocation();
  const { set } = useTalkActs(talk);
  const busy = useRef(false);
  const isOpen = isOpenState(talk.state);
  const next = isOpen ? nextOpenTopic(talk.topics, talk.outcomes, topic) : talk.topics[talk.topics.indexOf(topic) + 1];
  const goOn = () => route(next === undefined ? `/gespraeche/${talk.id}` : `/gespraeche/${talk.id}/thema/${next}`);

  const discussed = async (event: MouseEvent) => {
    // The second tap of a double tap would count the next topic as discussed before anybody saw it.
    if (busy.current || event.detail > 1) return;
    busy.current = true;
    const shown = { packs: content.versions, language: content.guestMissing ? sourceLanguage : content.guestLanguage.tag };
    const saved = await set(
      [
        ...startedBy(talk, now()),
        { field: `topic.${topic}.status`, value: 'discussed' },
        { field: `topic.${topic}.handout`, value: true },
        { field: `topic.${topic}.shown`, value: shown },
      ],
      t('act.discussed'),
    );
    busy.current = false;
    if (saved) goOn();
  };

  return (
    <>
      <LinkButton size="large" href={`/gespraeche/${talk.id}/thema/${topic}/arbeit`}>{t('shared.toWork')}</LinkButton>
      {isOpen ? (
        <Button kind="next" size="large" iconEnd={arrowRightIcon} onClick={(event) => void discussed(event)}>{t('shared.done')}</Button>
      ) : (
        <Button kind="next" size="large" iconEnd={arrowRightIcon} onClick={goOn}>{t('shared.onward')}</Button>
      )}
    </>
  );
};
