import type { ComponentChildren } from 'preact';
import { useTranslation } from 'react-i18next';
import { entriesIn, removeSheet, togglePoint, toggleTopic } from '#core/my-list.ts';
import { handoutFragment } from '#core/handout.ts';
import { sourceLanguage } from '#core/language.ts';
import { IconButton } from '#ui/shared/button.tsx';
import { formatFact } from '#ui/shared/fact-text.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { closeIcon, noteIcon, starIcon } from '#ui/shared/icons.ts';
import { Pictogram } from '#ui/shared/pictogram.tsx';
import { isPictogram } from '#ui/shared/pictograms.ts';
import type { ListPartProps } from './my-list-days.tsx';
import { knownIn } from './my-list-known.ts';
import { sheetsIn, wordsIn } from './my-list-view.ts';
import { ShortTitle, titleWords } from './short-title.tsx';
import { TextView } from './text-view.tsx';
import { topicHref } from './topic-order.ts';

/** Single points, each with the way to its topic. */
export const SavedPoints = ({ view, guest, acts }: ListPartProps) => {
  const { t } = useTranslation('info');
  const rows = knownIn(acts.list, view.structure).points.flatMap((saved) => {
    const words = wordsIn(view, saved.topic, saved.pack, `point.${saved.point}`);
    const entry = view.index.topics.find(({ id }) => id === saved.topic);
    return words === undefined || entry === undefined ? [] : [{ saved, words, entry }];
  });
  return (
    <Kept title={t('list.points')} count={rows.length}>
      {rows.map(({ saved, words, entry }, index) => (
        <KeptRow key={`${saved.topic}.${saved.pack ?? ''}.${saved.point}`} start={<Icon shape={starIcon} />} name={`${t('point.title', { number: index + 1 })}, ${titleWords(entry.short ?? entry.title)}`} onRemove={() => acts.changeWithUndo(togglePoint(acts.list, saved), t('list.removed'))}>
          <p class="kept__text"><TextView text={words.text} guest={guest} german={words.german} /></p>
          <a class="kept__topic" href={topicHref(guest.language.tag, entry.id)}><ShortTitle entry={entry} /></a>
        </KeptRow>
      ))}
    </Kept>
  );
};

export const SavedTopics = ({ view, guest, acts }: ListPartProps) => {
  const { t } = useTranslation('info');
  const entries = knownIn(acts.list, view.structure).topics.flatMap((id) => view.index.topics.filter((topic) => topic.id === id));
  return (
    <Kept title={t('list.topics')} count={entries.length}>
      {entries.map((entry) => {
        const german = view.german?.index?.topics.find(({ id }) => id === entry.id);
        return (
          <KeptRow key={entry.id} start={<Pictogram id={isPictogram(entry.icon) ? entry.icon : 'advice'} />} name={titleWords(entry.short ?? entry.title)} onRemove={() => acts.changeWithUndo(toggleTopic(acts.list, entry.id), t('list.removed'))}>
            <a class="kept__link" href={topicHref(guest.language.tag, entry.id)}>
              {entry.title === undefined ? <ShortTitle entry={entry} /> : <TextView text={entry.title} guest={guest} />}
            </a>
            {german && <span class="beside" lang={sourceLanguage} dir="ltr">{titleWords(german.title)}</span>}
          </KeptRow>
        );
      })}
    </Kept>
  );
};

/** Sheets of talks that were taken over; each opens again as it was handed over, without network. */
export const SavedSheets = ({ guest, acts }: ListPartProps) => {
  const { t } = useTranslation('info');
  const sheets = sheetsIn(acts.list);
  return (
    <Kept title={t('list.sheets')} count={sheets.length}>
      {sheets.map(({ fragment, handout }) => {
        const name = handout.day === undefined ? t('list.handedTitle') : t('list.sheetOf', { date: formatFact(handout.day, 'date', guest.language.tag) });
        return (
          <KeptRow key={fragment} start={<Icon shape={noteIcon} size="large" />} name={name} onRemove={() => acts.changeWithUndo(removeSheet(acts.list, fragment), t('list.removed'))}>
            <a class="kept__link" href={`/mit#${handoutFragment({ ...handout, language: guest.language.tag })}`}>{name}</a>
          </KeptRow>
        );
      })}
    </Kept>
  );
};

/** What no pack knows any more has no words left. It stays on the list, because it may come back, until somebody takes it off. */
export const GoneEntries = ({ view, acts }: ListPartProps) => {
  const { t } = useTranslation('info');
  const known = knownIn(acts.list, view.structure);
  const gone = entriesIn(acts.list) - entriesIn(known);
  if (gone === 0) return null;
  const name = t('list.gone', { number: gone });
  return (
    <ul class="kept">
      <KeptRow start={<Icon shape={starIcon} />} name={name} onRemove={() => acts.changeWithUndo(known, t('list.removed'))}>
        <p>{name}</p>
      </KeptRow>
    </ul>
  );
};

const Kept = ({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ComponentChildren }) =>
  count === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul class="kept">{children}</ul>
    </section>
  );

type KeptRowProps = { readonly start: ComponentChildren; readonly name: string; readonly onRemove: () => void; readonly children: ComponentChildren };

const KeptRow = ({ start, name, onRemove, children }: KeptRowProps) => {
  const { t } = useTranslation('info');
  return (
    <li class="kept__row">
      <span class="kept__start">{start}</span>
      <div class="kept__words">{children}</div>
      <IconButton icon={closeIcon} label={t('list.remove', { name })} onClick={onRemove} />
    </li>
  );
};
