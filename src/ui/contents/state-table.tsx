import { useTranslation } from 'react-i18next';
import { sourceLanguage, type Language } from '#core/language.ts';
import { Disclosure } from '#ui/shared/disclosure.tsx';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import { plainTitle, plainWords } from '#ui/talk/words.tsx';
import type { Contents } from './gather.ts';
import './state-table.css';
import { previewHref } from './preview-address.ts';
import { wordingStates, type TextCounts } from './text-counts.ts';

export type StateTableProps = { readonly contents: Contents; readonly labelledBy: string };

/** Topic by language. It scrolls within itself, so that titles and languages stay where they are looked for. */
export const StateTable = ({ contents, labelledBy }: StateTableProps) => {
  const { t } = useTranslation('office');
  const { german, languages, counts } = contents;
  return (
    <>
      <div class="state-table" role="region" aria-labelledby={labelledBy} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('contents.topic')}</th>
              {languages.map((language) => (
                <LanguageHead key={language.tag} language={language} />
              ))}
            </tr>
          </thead>
          <tbody>
            {german.topics.map(({ id, short }) => (
              <tr key={id}>
                <th scope="row">{short === undefined ? plainTitle(german, id) : plainWords(short)}</th>
                {languages.map((language) => (
                  <td key={language.tag}>
                    <TopicCell topic={plainTitle(german, id)} href={hrefOf(id, language)} language={language} counts={counts.get(language.tag)?.topics.get(id)} isRead={counts.has(language.tag)} />
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('contents.phrases')}</th>
              {languages.map(({ tag }) => (
                <td key={tag}>{counts.has(tag) && <Counts counts={counts.get(tag)?.phrases} />}</td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <Disclosure summary={t('contents.meaningTitle')}>
        <dl class="contents__meaning">
          {wordingStates.map((state) => (
            <div key={state}>
              <dt>{t(`contents.state.${state}`)}</dt>
              <dd>{t(`contents.meaning.${state}`)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </>
  );
};

/** The German beside itself would say nothing. */
const hrefOf = (topic: string, { tag }: Language): string => (tag === sourceLanguage ? `/inhalte/vorschau/${topic}` : previewHref(topic, tag));

const LanguageHead = ({ language: { tag, dir, autonym, german } }: { readonly language: Language }) => (
  <th scope="col">
    <bdi lang={tag} dir={dir}>{autonym}</bdi>
    {german !== autonym && <span class="state-table__german">{german}</span>}
  </th>
);

type TopicCellProps = {
  readonly topic: string;
  readonly href: string;
  readonly language: Language;
  readonly counts: TextCounts | undefined;
  readonly isRead: boolean;
};

const TopicCell = ({ topic, href, language, counts, isRead }: TopicCellProps) =>
  isRead ? (
    <a class="state-table__link" href={href}>
      <VisuallyHidden>{topic}, {language.german}: </VisuallyHidden>
      <Counts counts={counts} />
    </a>
  ) : null;

const Counts = ({ counts }: { readonly counts: TextCounts | undefined }) => {
  const { t } = useTranslation('office');
  if (counts === undefined) return <span class="state-table__count" data-state="unread">{t('contents.unread')}</span>;
  const shown = wordingStates.filter((state) => counts[state] > 0);
  return (
    <>
      {shown.map((state, at) => (
        <span class="state-table__count" data-state={state} key={state}>
          {at > 0 && <VisuallyHidden>, </VisuallyHidden>}
          <span class="state-table__number">{counts[state]}</span> {t(`contents.state.${state}`)}
        </span>
      ))}
    </>
  );
};
