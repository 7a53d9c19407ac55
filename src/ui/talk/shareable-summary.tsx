import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Step, Talk } from '#core/talk.ts';
import type { Text } from '#core/text.ts';
import { Bilingual, type BilingualCell, type BilingualPair } from '#ui/shared/bilingual.tsx';
import { Ltr } from '#ui/shared/ltr.tsx';
import { shortDay } from '#ui/shared/clock.ts';
import './check.css';
import type { TalkContent } from './use-talk.ts';
import { german, plainPhrase, titleIn, Words, type Tongue } from './words.tsx';

export type ShareableSummaryProps = { readonly talk: Talk; readonly content: TalkContent };

type Line = { readonly id: string; readonly source: BilingualCell; readonly target: BilingualCell };

/** What both may look at: topics, next steps, places, in both languages on the spine. */
export const ShareableSummary = ({ talk, content }: ShareableSummaryProps) => {
  const { t } = useTranslation('closing');
  const { guestLanguage } = content;
  const lines = [...topicLines(talk, content), ...talk.steps.map((step) => stepLine(step, content)), ...placeLines(talk, content)];
  if (lines.length === 0) return <p class="check__empty">{t('check.nothingShared')}</p>;
  return (
    <Bilingual
      source={{ label: t('part.german'), lang: sourceLanguage, dir: 'ltr' }}
      target={{ label: guestLanguage.autonym, lang: guestLanguage.tag, dir: guestLanguage.dir }}
      mode={guestLanguage.tag === sourceLanguage ? 'source' : 'both'}
      pairs={lines.map((line, index): BilingualPair => ({ ...line, number: index + 1 }))}
    />
  );
};

const topicLines = (talk: Talk, { german: source, guest, guestLanguage }: TalkContent): readonly Line[] =>
  talk.topics
    .filter((topic) => !['open', 'irrelevant'].includes(talk.outcomes[topic]?.status ?? 'open'))
    .map((topic) => ({
      id: `topic-${topic}`,
      source: cell(titleIn(source, topic), german),
      target: cell(titleIn(guest, topic), guestLanguage),
    }));

const stepLine = ({ id, phrase, text, who, by }: Step, { german: source, guest, guestLanguage }: TalkContent): Line => {
  const until = by === undefined ? null : <> · <Ltr>{shortDay(by)}</Ltr></>;
  const side = (index: TalkContent['german'], tongue: Tongue) => (
    <p>
      <b>{plainPhrase(index, `who.${who}`)}:</b>{' '}
      {phrase === undefined ? <span lang={sourceLanguage} dir="auto">{text}</span> : <Words text={index.phrases[`step.${phrase}`]} tongue={tongue} />}
      {until}
    </p>
  );
  return { id: `step-${id}`, source: { node: side(source, german) }, target: { node: side(guest, guestLanguage) } };
};

const placeLines = (talk: Talk, { structure, german: source, guest, guestLanguage }: TalkContent): readonly Line[] =>
  [...new Set(talk.referrals.map(({ place }) => place))].flatMap((id) => {
    const place = structure.places.find((candidate) => candidate.id === id);
    if (place === undefined) return [];
    const side = (index: TalkContent['german'], tongue: Tongue) => (
      <>
        <p>
          <b lang={sourceLanguage} dir="ltr">{place.name}</b>
        </p>
        <p>
          <Words text={index.phrases[`place.${id}.what`]} tongue={tongue} />
        </p>
      </>
    );
    return [{ id: `place-${id}`, source: { node: side(source, german) }, target: { node: side(guest, guestLanguage) } }];
  });

const cell = (text: Text | undefined, tongue: Tongue): BilingualCell => ({ node: <Words text={text} tongue={tongue} /> });
