import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { FeedbackCount } from '#core/feedback.ts';
import { sourceLanguage } from '#core/language.ts';
import { Button } from '#ui/shared/button.tsx';
import { Disclosure } from '#ui/shared/disclosure.tsx';
import { Icon } from '#ui/shared/icon.tsx';
import { doneIcon } from '#ui/shared/icons.ts';
import { TaskList, TaskRow } from '#ui/shared/task-list.tsx';
import { plainTitle } from '#ui/talk/words.tsx';
import type { FactEntry } from './fact-review.ts';
import { FactTitle, MarkedText, useReasonText } from './fact-words.tsx';
import type { Contents } from './gather.ts';
import { outdatedTopics, type OutdatedTopic } from './outdated-topics.ts';
import { previewHref } from './preview-address.ts';
import { saidOfPoints, type SaidOfPoint } from './reader-feedback.ts';

export type FirstListProps = { readonly contents: Contents; readonly due: readonly FactEntry[]; readonly feedback: readonly FeedbackCount[] | undefined };

/** What a person should look at before anything else: translations the German ran away from, facts, what readers did not understand. */
export const FirstList = ({ contents, due, feedback }: FirstListProps) => {
  const { t } = useTranslation('office');
  const outdated = outdatedTopics(contents);
  const everySaid = saidOfPoints(feedback ?? [], contents);
  const said = everySaid.filter(({ text }) => text !== undefined);
  const unknown = everySaid.filter(({ text }) => text === undefined);
  const isRead = contents.done === contents.total;
  return (
    <section class="contents__section">
      <h2>{t('contents.firstTitle')}</h2>
      {isRead && outdated.length === 0 && due.length === 0 && said.length === 0 && (
        <p class="contents__fine">
          <Icon shape={doneIcon} />
          {t('contents.nothingFirst')}
        </p>
      )}
      <Shortened
        title={t('contents.outdatedTitle')}
        items={outdated.map((topic) => <OutdatedRow key={topic.id} topic={topic} contents={contents} />)}
      />
      <Shortened title={t('contents.dueTitle')} items={due.map((entry) => <DueRow key={entry.id} entry={entry} />)} />
      <Shortened title={t('contents.feedbackTitle')} items={said.map((point) => <SaidRow key={keyOf(point)} said={point} contents={contents} />)} />
      {unknown.length > 0 && <UnknownPoints said={unknown} />}
    </section>
  );
};

/** More than these are read only by who asks for them. */
const shownAtFirst = 5;

const Shortened = ({ title, items }: { readonly title: string; readonly items: readonly ComponentChildren[] }) => {
  const { t } = useTranslation('office');
  const [all, setAll] = useState(false);
  if (items.length === 0) return null;
  return (
    <div class="contents__group">
      <h3>{title} <span class="contents__count">{items.length}</span></h3>
      <TaskList>{all ? items : items.slice(0, shownAtFirst)}</TaskList>
      {!all && items.length > shownAtFirst && <Button onClick={() => setAll(true)}>{t('contents.showAll', { count: items.length })}</Button>}
    </div>
  );
};

const OutdatedRow = ({ topic, contents }: { readonly topic: OutdatedTopic; readonly contents: Contents }) => {
  const { t } = useTranslation('office');
  const [worst] = topic.languages;
  const title = topic.id === undefined ? t('contents.phrases') : plainTitle(contents.german, topic.id);
  const words = topic.languages.map(({ language, count }) => `${language.german} ${count}`).join(' · ');
  const status = { label: t('contents.outdatedCount', { count: topic.count }), tone: 'larch' as const };
  // Phrases have no page of their own: they are seen where they are used.
  if (topic.id === undefined || worst === undefined) return <li class="contents__plain">{title}: {status.label}. {words}</li>;
  return <TaskRow href={previewHref(topic.id, worst.language.tag)} title={title} detail={words} status={status} />;
};

const DueRow = ({ entry }: { readonly entry: FactEntry }) => {
  const reasonText = useReasonText();
  return <TaskRow href={`/inhalte/angaben#${entry.id}`} title={<FactTitle entry={entry} />} detail={entry.reasons.map((reason) => reasonText(entry, reason)).join(' · ')} />;
};

const SaidRow = ({ said, contents }: { readonly said: SaidOfPoint; readonly contents: Contents }) => {
  const { t } = useTranslation('office');
  const { topic, text, count, language } = said;
  const words = useKindWords()(said);
  return (
    <TaskRow
      href={language === undefined || language === sourceLanguage ? `/inhalte/vorschau/${topic}` : previewHref(topic, language)}
      title={<MarkedText text={text?.text ?? []} calls={false} />}
      detail={[plainTitle(contents.german, topic), ...words].join(' · ')}
      status={{ label: t('contents.saidCount', { count }), tone: 'stone' }}
    />
  );
};

/** Closed, and not among the others: anybody can name a point that there is not. */
const UnknownPoints = ({ said }: { readonly said: readonly SaidOfPoint[] }) => {
  const { t } = useTranslation('office');
  const kindWords = useKindWords();
  return (
    <Disclosure summary={t('contents.unknownTitle', { count: said.length })}>
      <p>{t('contents.unknownText')}</p>
      <ul class="contents__unknown">
        {said.map((point) => (
          <li key={keyOf(point)}>
            <code>{keyOf(point)}</code> {kindWords(point).join(' · ')}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};

const useKindWords = (): ((said: SaidOfPoint) => readonly string[]) => {
  const { t } = useTranslation('office');
  return ({ kinds }) => kinds.map(({ kind, count }) => `${t(`contents.said.${kind}`)} ${count}`);
};

const keyOf = ({ pack, topic, point }: SaidOfPoint): string => `${pack} ${topic} ${point}`;
