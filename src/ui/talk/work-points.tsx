import { useTranslation } from 'react-i18next';
import type { TopicPage } from '#core/overlay.ts';
import type { Talk, TopicOutcome } from '#core/talk.ts';
import type { Text } from '#core/text.ts';
import { useStaff } from '#ui/shared/services.ts';
import { Tick } from '#ui/shared/tick.tsx';
import { startedBy } from './begin-talk.ts';
import { useTalkActs } from './use-talk-acts.ts';
import { german, Words } from './words.tsx';

export type WorkPointsProps = { readonly talk: Talk; readonly page: TopicPage; readonly outcome: TopicOutcome };

/** The points of a topic, and what the municipality adds, each with its tick. */
export const WorkPoints = ({ talk, page, outcome }: WorkPointsProps) => {
  const { t } = useTranslation('talk');
  const parts = [{ key: 'own', title: undefined, topic: page.topic, texts: page.texts }, ...page.local.map((block) => ({ ...block, key: block.pack }))];
  return (
    <section class="work-view__section" aria-labelledby="work-points">
      <h2 id="work-points">{t('work.points')}</h2>
      <p class="work-view__hint">{t('work.pointsHint')}</p>
      {parts.map(({ key, title, topic, texts }) => (
        <div key={key}>
          {title !== undefined && <h3 class="work-view__local">{title}</h3>}
          <ul class="work-view__points">
            {topic.points.map((point) => (
              <PointTick key={point} talk={talk} topic={page.topic.id} point={point} text={texts[`point.${point}`]} checked={outcome.points[point] === true} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};

type PointTickProps = { readonly talk: Talk; readonly topic: string; readonly point: string; readonly text: Text | undefined; readonly checked: boolean };

const PointTick = ({ talk, topic, point, text, checked }: PointTickProps) => {
  const { t } = useTranslation('talk');
  const { now } = useStaff();
  const { set } = useTalkActs(talk);
  if (text === undefined) return null;
  const tick = (value: boolean) => set([...startedBy(talk, now()), { field: `topic.${topic}.point.${point}`, value }], value ? t('act.point') : t('act.pointOff'));
  return (
    <li>
      <Tick id={`point-${point}`} checked={checked} onChecked={(value) => void tick(value)}>
        <Words text={text} tongue={german} />
      </Tick>
    </li>
  );
};
