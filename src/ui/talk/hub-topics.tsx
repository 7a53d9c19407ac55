import { useTranslation } from 'react-i18next';
import type { Guide } from '#core/guide.ts';
import { knownOf, replan, suggestionsFor, type Suggestion } from '#core/plan.ts';
import type { Talk } from '#core/talk.ts';
import { isOpenState } from '#core/talk-state.ts';
import type { TopicStatus } from '#core/topic.ts';
import { Button } from '#ui/shared/button.tsx';
import { plusIcon } from '#ui/shared/icons.ts';
import { Pictogram } from '#ui/shared/pictogram.tsx';
import { isPictogram } from '#ui/shared/pictograms.ts';
import { Segmented } from '#ui/shared/segmented.tsx';
import { useServices } from '#ui/shared/services.ts';
import { TaskList, TaskRow, type TaskStatus } from '#ui/shared/task-list.tsx';
import type { TalkContent } from './use-talk.ts';
import { useTalkActs } from './use-talk-acts.ts';
import { plainPhrase, plainTitle, titleIn, Words } from './words.tsx';

export type HubTopicsProps = { readonly talk: Talk; readonly content: TalkContent };

/** The topics of the talk in their order, what else might belong to it, and how much of it there is time for. */
export const HubTopics = ({ talk, content }: HubTopicsProps) => {
  const guide = content.structure.guides[0];
  const isOpen = isOpenState(talk.state);
  return (
    <div class="hub__topics">
      {isOpen && guide && <PresetChoice talk={talk} guide={guide} />}
      {isOpen && guide && <Suggestions talk={talk} content={content} guide={guide} />}
      <TaskList>
        {talk.topics.map((topic, index) => (
          <HubTopic key={topic} talk={talk} topic={topic} number={index + 1} content={content} />
        ))}
      </TaskList>
    </div>
  );
};

type HubTopicProps = HubTopicsProps & { readonly topic: string; readonly number: number };

const HubTopic = ({ talk, topic, number, content }: HubTopicProps) => {
  const { t } = useTranslation('talk');
  const entry = content.german.topics.find(({ id }) => id === topic);
  const status = talk.outcomes[topic]?.status ?? 'open';
  const name = plainTitle(content.german, topic);
  const href = `/gespraeche/${talk.id}/thema/${topic}`;
  return (
    <TaskRow
      href={href}
      start={
        <span class="hub__start">
          <span class="hub__topic-number">{number}</span>
          {entry && isPictogram(entry.icon) && <Pictogram id={entry.icon} />}
        </span>
      }
      title={name}
      detail={<TopicDetail href={`${href}/arbeit`} name={name} topic={topic} content={content} known={entry !== undefined} />}
      status={{ label: t(`status.${status}`), tone: isOpenState(talk.state) ? toneOf(status) : 'done' }}
    />
  );
};

type TopicDetailProps = { readonly href: string; readonly name: string; readonly topic: string; readonly content: TalkContent; readonly known: boolean };

const TopicDetail = ({ href, name, topic, content, known }: TopicDetailProps) => {
  const { t } = useTranslation('talk');
  if (!known) return <>{t('hub.topicMissing')}</>;
  return (
    <>
      <a class="hub__work" href={href} aria-label={t('hub.workViewOf', { topic: name })}>{t('hub.workView')}</a>
      {!content.guestMissing && content.guest.language !== content.german.language && (
        <span class="hub__guest-title">
          <Words text={titleIn(content.guest, topic)} tongue={content.guestLanguage} />
        </span>
      )}
    </>
  );
};

/** Only what is open or to be taken up again asks for the eye. */
const toneOf = (status: TopicStatus): TaskStatus['tone'] => (status === 'open' ? 'larch' : status === 'again' ? 'lake' : 'done');

const PresetChoice = ({ talk, guide }: { readonly talk: Talk; readonly guide: Guide }) => {
  const { t } = useTranslation('talk');
  const { today } = useServices();
  const { change } = useTalkActs(talk);
  const presets = (['core', 'full'] as const).flatMap((value) => {
    const preset = guide.presets[value];
    return preset === undefined ? [] : [{ value, label: t(`hub.${value}`, { minutes: preset.minutes }) }];
  });
  if (presets.length < 2) return null;
  const choose = (preset: 'core' | 'full') =>
    change(
      (present) => [
        { field: 'guide.preset', value: preset },
        { field: 'guide.topics', value: replan(guide, preset, knownOf(present.guest, today()), present.topics, present.outcomes) },
      ],
      () => t('act.preset'),
    );
  return <Segmented id="preset" legend={t('hub.preset')} options={presets} value={talk.preset === 'full' ? 'full' : 'core'} onValue={(preset) => void choose(preset)} />;
};

const Suggestions = ({ talk, content, guide }: HubTopicsProps & { readonly guide: Guide }) => {
  const { today } = useServices();
  const suggestions = suggestionsFor(guide, talk.preset, knownOf(talk.guest, today()), talk.topics, content.structure.topics);
  if (suggestions.length === 0) return null;
  return (
    <div class="hub__suggestions">
      {suggestions.map((suggestion) => (
        <SuggestedTopic key={suggestion.topic} suggestion={suggestion} talk={talk} content={content} />
      ))}
    </div>
  );
};

const SuggestedTopic = ({ suggestion, talk, content }: HubTopicsProps & { readonly suggestion: Suggestion }) => {
  const { t } = useTranslation('talk');
  const { change } = useTalkActs(talk);
  const { topic, because } = suggestion;
  const name = plainTitle(content.german, topic);
  const add = () =>
    change(
      ({ topics }) => [{ field: 'guide.topics', value: [...new Set([...topics, topic])] }],
      () => t('act.topicAdded', { topic: name }),
    );
  return (
    <div class="hub__suggestion">
      <div>
        <strong>{name}</strong>
        <span class="hub__because">
          {because === undefined ? t('hub.suggestedPlain') : t('hub.suggested', { because: plainPhrase(content.german, `because.${because}`) })}
        </span>
      </div>
      <Button icon={plusIcon} aria-label={`${t('hub.add')}: ${name}`} onClick={() => void add()}>{t('hub.add')}</Button>
    </div>
  );
};
