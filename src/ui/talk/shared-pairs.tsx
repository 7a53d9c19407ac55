import type { TopicPage } from '#core/overlay.ts';
import type { Talk } from '#core/talk.ts';
import { isOpenState } from '#core/talk-state.ts';
import type { Text } from '#core/text.ts';
import type { BilingualCell, BilingualPair } from '#ui/shared/bilingual.tsx';
import type { Together } from '#ui/shared/preferences.ts';
import { RichTextView } from '#ui/shared/rich-text.tsx';
import { Tag } from '#ui/shared/tag.tsx';
import { questionIn, questionsOf } from './questions.ts';
import type { SharedLine } from './shared-lines.ts';
import { AnswerChoices } from './shared-questions.tsx';
import type { TalkContent } from './use-talk.ts';
import { german, Words, type Tongue } from './words.tsx';

export type PairsInput = {
  readonly lines: readonly SharedLine[];
  readonly talk: Talk;
  readonly germanPage: TopicPage;
  readonly guestPage: TopicPage | undefined;
  readonly content: TalkContent;
  readonly spoken: string | undefined;
  readonly mode: Together['mode'];
  /** What staff read at a line that is not what it should be. */
  readonly words: { readonly untranslated: string; readonly outdated: string };
};

/** The lines as pairs of the two panes. Across the table each pane also carries title and questions: it is all its reader sees. */
export const pairsOf = (input: PairsInput): readonly BilingualPair[] => {
  const points = input.lines.flatMap((line) => [...(line.heading === undefined ? [] : [headingPair(`${line.id}-heading`, line.heading, input)]), linePair(line, input)]);
  return input.mode === 'facing' ? [titlePair(input), ...points, ...questionPairs(input)] : points;
};

const linePair = (line: SharedLine, { content, spoken, words }: PairsInput): BilingualPair => ({
  id: line.id,
  number: line.number,
  source: {
    node: (
      <>
        <RichTextView text={line.german.text} lang={german.tag} />
        {line.guest.untranslated && <Mark words={words.untranslated} />}
        {line.guest.outdated && <Mark words={words.outdated} />}
      </>
    ),
  },
  target: guestCell(line.guest, content),
  ...(spoken === line.id ? { state: 'spoken' as const } : {}),
});

const guestCell = (text: Text, { guest, guestLanguage }: TalkContent): BilingualCell =>
  text.untranslated
    ? {
        node: (
          <>
            <RichTextView text={text.text} lang={german.tag} />
            <span class="shared-view__mark" lang={guestLanguage.tag} dir={guestLanguage.dir}>
              <Tag tone="stone"><Words text={guest.phrases['only-german']} tongue={guestLanguage} /></Tag>
            </span>
          </>
        ),
        lang: german.tag,
        dir: german.dir,
      }
    : { node: <RichTextView text={text.text} lang={guestLanguage.tag} /> };

const Mark = ({ words }: { readonly words: string }) => (
  <span class="shared-view__mark">
    <Tag tone="stone">{words}</Tag>
  </span>
);

const headingPair = (id: string, heading: { readonly german: Text; readonly guest: Text }, { content }: PairsInput): BilingualPair => ({
  id,
  number: '',
  source: { node: <h2 class="shared-view__heading"><Words text={heading.german} tongue={german} /></h2> },
  target: { node: <h2 class="shared-view__heading"><Words text={heading.guest} tongue={content.guestLanguage} /></h2> },
});

const titlePair = ({ germanPage, guestPage, content }: PairsInput): BilingualPair => ({
  id: 'title',
  number: '',
  source: { node: <h1 class="shared-view__title" tabIndex={-1}><Words text={germanPage.texts['title']} tongue={german} /></h1> },
  target: { node: <p class="shared-view__title"><Words text={guestPage?.texts['title']} tongue={content.guestLanguage} /></p> },
});

const questionPairs = (input: PairsInput): readonly BilingualPair[] =>
  isOpenState(input.talk.state)
    ? questionsOf(input.germanPage).map(({ id }) => ({
        id: `question.${id}`,
        number: '?',
        source: questionCell(id, 'source', input.germanPage, german, input),
        target: questionCell(id, 'target', input.guestPage, input.content.guestLanguage, input),
      }))
    : [];

const questionCell = (question: string, side: 'source' | 'target', page: TopicPage | undefined, tongue: Tongue, { talk, germanPage, content }: PairsInput): BilingualCell => ({
  node: (
    <AnswerChoices
      id={`${question}-${side}`}
      question={question}
      talk={talk}
      topic={germanPage.topic.id}
      content={content}
      side={side}
      legend={<Words text={questionIn(page, question)} tongue={tongue} />}
    />
  ),
});
