import { useTranslation } from 'react-i18next';
import type { Talk } from '#core/talk.ts';
import { Fieldset } from '#ui/shared/field.tsx';
import { Switch } from '#ui/shared/switch.tsx';
import { useStaff } from '#ui/shared/services.ts';
import type { TalkContent } from './use-talk.ts';
import { plainTitle } from './words.tsx';

export type HandoutTopicsProps = { readonly talk: Talk; readonly content: TalkContent };

/** Which of the discussed topics are on the sheet. What was not discussed is not offered. */
export const HandoutTopics = ({ talk, content }: HandoutTopicsProps) => {
  const { t } = useTranslation('closing');
  const { acts } = useStaff();
  const offered = talk.topics.filter((topic) => !['open', 'irrelevant'].includes(talk.outcomes[topic]?.status ?? 'open') || talk.outcomes[topic]?.handout === true);
  if (offered.length === 0) return null;
  if (talk.state === 'closed') return <p class="handout-page__note">{t('handout.topicsClosed')}</p>;
  const put = (topic: string, on: boolean) =>
    acts.act(talk, [{ field: `topic.${topic}.handout`, value: on }], t(on ? 'handout.topicOn' : 'handout.topicOff', { topic: plainTitle(content.german, topic) }));
  return (
    <Fieldset id="handout-topics" legend={t('handout.topics')}>
      {offered.map((topic) => (
        <Switch key={topic} id={`handout-${topic}`} checked={talk.outcomes[topic]?.handout === true} onChecked={(on) => void put(topic, on)}>
          {plainTitle(content.german, topic)}
        </Switch>
      ))}
    </Fieldset>
  );
};
