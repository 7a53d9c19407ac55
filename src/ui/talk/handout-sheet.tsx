import type { ComponentChildren } from 'preact';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Place } from '#core/place.ts';
import type { Step, Talk } from '#core/talk.ts';
import type { Text } from '#core/text.ts';
import { shortDay } from '#ui/shared/clock.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { Sheet } from '#ui/shared/sheet.tsx';
import { handoutPoints, pointText } from './handout-points.ts';
import { HandoutFoot } from './handout-foot.tsx';
import { PlaceRow } from './handout-place.tsx';
import { PairRow, type PairRowProps } from './handout-row.tsx';
import './handout-sheet.css';
import type { HandoutTopic } from './use-handout-topics.ts';
import type { TalkContent } from './use-talk.ts';
import { german, Words, type Tongue } from './words.tsx';

export type HandoutSheetProps = {
  readonly format: 'a4' | 'a5';
  readonly talk: Talk;
  readonly content: TalkContent;
  readonly topics: readonly HandoutTopic[];
  readonly places: readonly Place[];
  readonly office: string;
  readonly day: string;
  /** What the QR code on the paper opens. */
  readonly address: string;
};

/** The one sheet: two columns on the spine, only what was discussed. Rows are never torn by the end of a page. */
export const HandoutSheet = (props: HandoutSheetProps) => {
  const { t } = useTranslation('closing');
  const { format, talk, content, topics, places, office, day } = props;
  const single = content.guestLanguage.tag === sourceLanguage;
  return (
    <Sheet
      format={format}
      label={t('handout.sheet')}
      lang={sourceLanguage}
      dir="ltr"
      head={
        <>
          <span>{office}</span>
          <Ltr>{shortDay(day)}</Ltr>
        </>
      }
      foot={<HandoutFoot content={content} topics={topics} hasOwnSteps={talk.steps.some(({ phrase }) => phrase === undefined)} address={props.address} />}
    >
      <table class="handout" data-single={single || undefined} data-format={format}>
        <HeadRow content={content} />
        {topics.map((topic, index) => (
          <TopicRows key={topic.id} number={index + 1} talk={talk} content={content} topic={topic} shared={topics.length} />
        ))}
        {talk.steps.length > 0 && (
          <tbody>
            <PhraseRow kind="section" phrase="handout.next-steps" content={content} />
            {talk.steps.map((step) => (
              <StepRow key={step.id} step={step} content={content} />
            ))}
          </tbody>
        )}
        {places.length > 0 && (
          <tbody>
            <PhraseRow kind="section" phrase="handout.places" content={content} />
            {places.map((place) => (
              <PlaceRow key={place.id} place={place} content={content} day={day} />
            ))}
          </tbody>
        )}
      </table>
    </Sheet>
  );
};

/** The names of the languages stand above their columns, on every page. */
const HeadRow = ({ content: { guestLanguage, german: source, guest } }: { readonly content: TalkContent }) => {
  const { t } = useTranslation('closing');
  const title = 'handout.title';
  return (
    <thead>
      <tr class="handout__title">
        <th scope="col">
          <span class="handout__language">{t('part.german')}</span>
          <Words text={source.phrases[title]} tongue={german} />
        </th>
        <td class="handout__spine" />
        <th scope="col" lang={guestLanguage.tag} dir={guestLanguage.dir}>
          <span class="handout__language">{guestLanguage.autonym}</span>
          <Words text={guest.phrases[title]} tongue={guestLanguage} />
        </th>
      </tr>
    </thead>
  );
};

const PhraseRow = ({ kind, phrase, content }: Pick<PairRowProps, 'kind'> & { readonly phrase: string; readonly content: TalkContent }) => (
  <PairRow
    kind={kind}
    tongue={content.guestLanguage}
    source={<Words text={content.german.phrases[phrase]} tongue={german} />}
    target={<Words text={content.guest.phrases[phrase]} tongue={content.guestLanguage} />}
  />
);

type TopicRowsProps = { readonly number: number; readonly talk: Talk; readonly content: TalkContent; readonly topic: HandoutTopic; readonly shared: number };

const TopicRows = ({ number, talk, content: { guestLanguage }, topic: { id, source, target }, shared }: TopicRowsProps) => {
  const row = (kind: 'topic' | 'point', key: string, of: (page: HandoutTopic['source']) => Text | undefined, spine?: ComponentChildren) => (
    <PairRow
      key={key}
      kind={kind}
      spine={spine}
      tongue={guestLanguage}
      source={<Words text={of(source)} tongue={german} />}
      target={<Words text={of(target)} tongue={guestLanguage} />}
    />
  );
  return (
    <tbody>
      {row('topic', 'title', (page) => page.texts['title'], <span class="handout__number">{number}</span>)}
      {handoutPoints(source, talk.outcomes[id], shared).map((point) => row('point', point, (page) => pointText(page, point), <span class="handout__dot" />))}
    </tbody>
  );
};

/** The box on the spine is for a pencil: done at home. */
const StepRow = ({ step, content }: { readonly step: Step; readonly content: TalkContent }) => {
  const { guestLanguage } = content;
  const side = (index: TalkContent['german'], tongue: Tongue) => (
    <>
      {step.phrase === undefined ? <OwnText text={step.text ?? ''} onlyGerman={index.phrases['only-german']} tongue={tongue} /> : <Words text={index.phrases[`step.${step.phrase}`]} tongue={tongue} />}
      <span class="handout__note">
        <Words text={index.phrases[`who.${step.who}`]} tongue={tongue} />
        {step.by !== undefined && (
          <>
            {' · '}
            <Words text={index.phrases['handout.by-when']} tongue={tongue} /> <Ltr>{shortDay(step.by)}</Ltr>
          </>
        )}
      </span>
    </>
  );
  return (
    <PairRow kind="step" tongue={guestLanguage} spine={<span class="handout__box" />} source={side(content.german, german)} target={side(content.guest, guestLanguage)} />
  );
};

/** Typed by staff: it exists in German only and says so in the other column. */
const OwnText = ({ text, onlyGerman, tongue }: { readonly text: string; readonly onlyGerman: Text | undefined; readonly tongue: Tongue }) => (
  <span>
    <span lang={sourceLanguage} dir="ltr">{text}</span>
    {tongue.tag !== sourceLanguage && (
      <>
        {' '}
        (<Words text={onlyGerman} tongue={tongue} />)
      </>
    )}
  </span>
);
