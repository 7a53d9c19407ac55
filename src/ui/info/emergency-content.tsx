import { useTranslation } from 'react-i18next';
import { Disclosure } from '#ui/shared/disclosure.tsx';
import { FactContext } from '#ui/shared/rich-text.tsx';
import { MoreCalls, numberedLines } from './emergency-calls.tsx';
import { FeedbackItem } from './feedback-item.tsx';
import { useFactSource } from './guest-facts.ts';
import type { Guest } from './guest-page.tsx';
import { TextView } from './text-view.tsx';
import type { TopicView } from './topic-page.tsx';
import { TopicPlaces } from './topic-places.tsx';
import { blocksOf, type PointLine } from './topic-view.ts';

export type EmergencyContentProps = { readonly view: TopicView; readonly guest: Guest };

/** What the topic has beside the four numbers: what to say, whom else to call, what else matters. */
export const EmergencyContent = ({ view, guest }: EmergencyContentProps) => {
  const { t } = useTranslation('info');
  const facts = useFactSource(view.structure);
  const numbered = numberedLines(view, facts);
  const lines = blocksOf(view).flatMap((block) => block.lines);
  const others = lines.filter(({ id }) => !numbered.some(({ line }) => line.id === id));
  return (
    <FactContext.Provider value={facts}>
      <Points title={t('emergency.onPhone')} lines={others.filter(isSaid)} guest={guest} />
      <MoreCalls view={view} guest={guest} />
      <Points title={t('emergency.talk')} lines={others.filter((line) => !isSaid(line))} guest={guest} />
      <TopicPlaces view={view} guest={guest} />
      <Disclosure summary={t('emergency.wrong')}>
        <ul class="emergency__feedback">
          {blocksOf(view).flatMap(({ pack, lines: ofPack }) =>
            ofPack.map((line) => (
              <li key={line.id}>
                <p><TextView text={line.text} guest={guest} /></p>
                <FeedbackItem topic={view.page.topic.id} point={line.point} pack={pack} language={guest.language.tag} />
              </li>
            )),
          )}
        </ul>
      </Disclosure>
    </FactContext.Provider>
  );
};

/** What one says and does on the telephone: ids of points stay for ever. */
const isSaid = ({ point }: PointLine): boolean => /^(say-|wait-|few-words)/.test(point);

type PointsProps = { readonly title: string; readonly lines: readonly PointLine[]; readonly guest: Guest };

/** With the German below, which a neighbour or the voice on the telephone understands. */
const Points = ({ title, lines, guest }: PointsProps) =>
  lines.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul class="emergency__points">
        {lines.map((line) => (
          <li key={line.id}><TextView text={line.text} guest={guest} german={line.german} /></li>
        ))}
      </ul>
    </section>
  );
