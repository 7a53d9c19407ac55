import { useTranslation } from 'react-i18next';
import type { HandoutStep } from '#core/handout.ts';
import { sourceLanguage } from '#core/language.ts';
import { formatFact } from '#ui/shared/fact-text.ts';
import { Pictogram } from '#ui/shared/pictogram.tsx';
import { isPictogram } from '#ui/shared/pictograms.ts';
import { TaskList, TaskRow } from '#ui/shared/task-list.tsx';
import type { Guest } from './guest-page.tsx';
import type { HandedOver } from './handed-over-page.tsx';
import { wordsIn } from './my-list-view.ts';
import { PlaceCard } from './place-card.tsx';
import { ShortTitle, titleWords } from './short-title.tsx';
import { TextView } from './text-view.tsx';
import { topicHref } from './topic-order.ts';
import './topic-places.css';

type ListProps = { readonly handedOver: HandedOver; readonly guest: Guest };

/** What has to be done comes before what was said. */
export const HandedOverSteps = ({ handedOver, guest }: ListProps) => {
  const { t } = useTranslation('info');
  const { steps } = handedOver.handout;
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>{t('handedOver.steps')}</h2>
      <ol class="handed-over__steps">
        {steps.map((step, index) => (
          <Step key={`${index}.${step.phrase}`} step={step} handedOver={handedOver} guest={guest} />
        ))}
      </ol>
    </section>
  );
};

const Step = ({ step, handedOver, guest }: ListProps & { readonly step: HandoutStep }) => {
  const { t } = useTranslation('info');
  const { index, german } = handedOver.view;
  const phrase = index.phrases[`step.${step.phrase}`];
  return (
    <li>
      <div>
        {phrase && <p class="handed-over__what"><TextView text={phrase} guest={guest} german={german?.index?.phrases[`step.${step.phrase}`]} /></p>}
        <p class="handed-over__who">
          {t('handedOver.who', { who: titleWords(index.phrases[`who.${step.who}`]) })}
          {step.by !== undefined && <> · <strong>{t('handedOver.by', { date: formatFact(step.by, 'date', guest.language.tag) })}</strong></>}
        </p>
      </div>
    </li>
  );
};

/** Single points that somebody chose, each with the way to its topic. */
export const HandedOverPoints = ({ handedOver: { handout, view }, guest }: ListProps) => {
  const { t } = useTranslation('info');
  const { points = [] } = handout;
  if (points.length === 0) return null;
  return (
    <section>
      <h2>{t('list.handedPoints')}</h2>
      <ul class="handed-over__points">
        {points.map(({ topic, point, pack }) => {
          const words = wordsIn(view, topic, pack, `point.${point}`);
          const entry = view.index.topics.find(({ id }) => id === topic);
          return (
            <li key={[topic, pack, point].join('.')}>
              {words && <p class="handed-over__point"><TextView text={words.text} guest={guest} german={words.german} /></p>}
              {entry && <a class="handed-over__topic" href={topicHref(guest.language.tag, topic)}><ShortTitle entry={entry} /></a>}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

export const HandedOverTopics = ({ handedOver, guest }: ListProps) => {
  const { t } = useTranslation('info');
  const { handout, view: { index, german } } = handedOver;
  const topics = handout.topics.flatMap((id) => index.topics.filter((topic) => topic.id === id));
  if (topics.length === 0) return null;
  return (
    <TaskList title={t(handout.day === undefined ? 'list.handedTopics' : 'handedOver.discussed')}>
      {topics.map((entry) => {
        const beside = german?.index?.topics.find(({ id }) => id === entry.id);
        return (
          <TaskRow
            key={entry.id}
            href={topicHref(guest.language.tag, entry.id)}
            title={entry.title === undefined ? <ShortTitle entry={entry} /> : <TextView text={entry.title} guest={guest} />}
            detail={beside && <span lang={sourceLanguage} dir="ltr">{titleWords(beside.title)}</span>}
            start={<Pictogram id={isPictogram(entry.icon) ? entry.icon : 'advice'} />}
          />
        );
      })}
    </TaskList>
  );
};

export const HandedOverPlaces = ({ handedOver, guest }: ListProps) => {
  const { t } = useTranslation('info');
  const { handout, view: { index, german, structure } } = handedOver;
  const places = handout.places.flatMap((id) => structure.places.filter((place) => place.id === id));
  if (places.length === 0) return null;
  return (
    <section>
      <h2>{t('handedOver.places')}</h2>
      <ul class="topic-places">
        {places.map((place) => (
          <li key={place.id}>
            <PlaceCard place={place} guest={guest} what={index.phrases[`place.${place.id}.what`]} german={german?.index?.phrases[`place.${place.id}.what`]} />
          </li>
        ))}
      </ul>
    </section>
  );
};
