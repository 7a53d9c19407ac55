import { useTranslation } from 'react-i18next';
import { needs, type Need } from '#core/need.ts';
import type { TopicPage } from '#core/overlay.ts';
import type { Talk, TopicOutcome } from '#core/talk.ts';
import { topicStatuses, type TopicStatus } from '#core/topic.ts';
import { ChoiceButtons } from '#ui/shared/choice-buttons.tsx';
import { useStaff } from '#ui/shared/services.ts';
import { Switch } from '#ui/shared/switch.tsx';
import { startedBy } from './begin-talk.ts';
import type { TalkContent } from './use-talk.ts';
import { useTalkActs } from './use-talk-acts.ts';
import { plainPhrase, plainTitle } from './words.tsx';

export type WorkOutcomeProps = { readonly talk: Talk; readonly page: TopicPage; readonly content: TalkContent; readonly outcome: TopicOutcome };

/** What became of the topic: status, need of its area, and whether it goes on the sheet. */
export const WorkOutcome = ({ talk, page, content, outcome }: WorkOutcomeProps) => {
  const { t } = useTranslation('talk');
  const { now } = useStaff();
  const { set } = useTalkActs(talk);
  const { topic } = page;
  const area = topic.areas[0];
  const chooseStatus = (status: TopicStatus) =>
    set(
      [...startedBy(talk, now()), { field: `topic.${topic.id}.status`, value: status }, ...handoutFor(talk, topic.id, status)],
      t('act.status', { topic: plainTitle(content.german, topic.id), status: t(`status.${status}`) }),
    );
  const chooseNeed = (need: Need) => set([{ field: `need.${area}`, value: need }], t('act.need', { need: t(`need.${need}`) }));
  const chooseHandout = (handout: boolean) => set([{ field: `topic.${topic.id}.handout`, value: handout }], handout ? t('act.handoutOn') : t('act.handoutOff'));
  return (
    <>
      <ChoiceButtons
        id="status"
        legend={t('work.status')}
        choices={topicStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={outcome.status}
        onValue={(status) => void chooseStatus(status)}
      />
      <Switch id="handout" checked={outcome.handout} onChecked={(handout) => void chooseHandout(handout)}>{t('work.handout')}</Switch>
      {area !== undefined && (
        <div class="work-view__need">
          <ChoiceButtons
            id="need"
            legend={t('work.need', { area: plainPhrase(content.german, `area.${area}`) })}
            choices={needs.map((value) => ({ value, label: t(`need.${value}`) }))}
            value={talk.needs[area]}
            onValue={(need) => void chooseNeed(need)}
          />
        </div>
      )}
    </>
  );
};

/** What was talked about goes on the sheet, unless somebody has already decided about it. */
const handoutFor = (talk: Talk, topic: string, status: TopicStatus) => {
  const field = `topic.${topic}.handout`;
  const isUndecided = talk.registers[field] === undefined;
  return isUndecided && (status === 'discussed' || status === 'brief') ? [{ field, value: true }] : [];
};
