import { useTranslation } from 'react-i18next';
import { sourceLanguage, type Language } from '#core/language.ts';
import type { TopicEntry } from '#core/pack.ts';
import type { SearchLine } from '#content/found-lines.ts';
import type { SearchHit } from '#content/search.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { chevronRightIcon } from '#ui/shared/icons.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { Pictogram } from '#ui/shared/pictogram.tsx';
import { isPictogram } from '#ui/shared/pictograms.ts';
import type { Guest } from './guest-page.tsx';
import { marked, type Marked } from './marked.ts';
import { ShortTitle } from './short-title.tsx';
import { topicHref } from './topic-order.ts';

export type SearchResultProps = {
  readonly hit: SearchHit;
  readonly entry: TopicEntry;
  readonly guest: Guest;
  /** Another language than that of the page: its lines are shown below the title the reader can read. */
  readonly foundIn?: Language;
};

/** More lines than this say nothing more about whether it is the right topic. */
const linesShown = 2;

export const SearchResult = ({ hit, entry, guest, foundIn }: SearchResultProps) => {
  const { t } = useTranslation('info');
  const lines = hit.lines.filter(({ id }) => foundIn !== undefined || (id !== 'short' && id !== 'title'));
  const more = lines.length - linesShown;
  return (
    <li class="search__hit">
      <Pictogram id={isPictogram(entry.icon) ? entry.icon : 'advice'} />
      <div class="search__words">
        <h2><a class="search__link" href={topicHref(guest.language.tag, entry.id)}>{foundIn === undefined ? <TitleOf hit={hit} entry={entry} /> : <ShortTitle entry={entry} />}</a></h2>
        {lines.slice(0, linesShown).map((line) => (
          <p key={`${line.pack ?? ''}${line.id}`} lang={line.untranslated ? sourceLanguage : foundIn?.tag} dir={line.untranslated ? 'ltr' : foundIn?.dir}>
            <MarkedLine line={line} />
          </p>
        ))}
        {more > 0 && <p class="search__more">{t('search.more', { count: more })}</p>}
      </div>
      <Icon shape={chevronRightIcon} />
    </li>
  );
};

const TitleOf = ({ hit, entry }: Pick<SearchResultProps, 'hit' | 'entry'>) => {
  const title = hit.lines.find(({ id, pack }) => id === 'title' && pack === undefined);
  return title === undefined || title.untranslated ? <ShortTitle entry={entry} /> : <MarkedLine line={title} />;
};

const MarkedLine = ({ line }: { readonly line: SearchLine }) => (
  <>
    {marked(line.plain, line.ranges).map((run, index) =>
      run.ltr ? <Ltr key={index}><Pieces pieces={run.pieces} /></Ltr> : <Pieces key={index} pieces={run.pieces} />,
    )}
  </>
);

const Pieces = ({ pieces }: Pick<Marked, 'pieces'>) => (
  <>{pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))}</>
);
