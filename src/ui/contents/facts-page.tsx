import { useEffect, useMemo, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { Button } from '#ui/shared/button.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { SearchBox } from '#ui/shared/search-box.tsx';
import { Segmented } from '#ui/shared/segmented.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { ContentsGate } from './contents-gate.tsx';
import { FactRow } from './fact-row.tsx';
import './facts.css';
import { dueFacts, type FactEntry } from './fact-review.ts';
import { searchWords } from './fact-words.tsx';
import type { Contents } from './gather.ts';
import { useContents } from './use-contents.ts';
import { useFactEntries } from './use-fact-entries.ts';
import { useOffice } from './use-office.ts';
import { useReview } from './use-review.ts';

/** Every number, deadline and telephone number of the edition, with its source and when somebody last looked there. */
export const FactsPage = () => {
  const { t } = useTranslation('office');
  const gathered = useContents('german');
  useTitle(t('contents.factsTitle'));
  return (
    <StaffPage back={{ href: '/inhalte', label: t('contents.title') }}>
      <PageHeader title={t('contents.factsTitle')} lead={t('contents.factsLead')} />
      <ContentsGate gathered={gathered}>{(contents) => <FactsList contents={contents} />}</ContentsGate>
    </StaffPage>
  );
};

const filters = ['all', 'due', 'unconfirmed', 'changes'] as const;
type Filter = (typeof filters)[number];

/** More are shown to who asks for them. */
const shownAtFirst = 40;

const FactsList = ({ contents }: { readonly contents: Contents }) => {
  const { t } = useTranslation('office');
  const { today } = useServices();
  const entries = useFactEntries(contents, useReview());
  const office = useOffice();
  const wanted = useFactOfAddress();
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState(wanted ?? '');
  const [shown, setShown] = useState(shownAtFirst);
  const day = today();
  const words = useMemo(() => new Map(entries.map((entry) => [entry.id, searchWords(entry, contents.structure.facts, day)])), [entries, contents, day]);
  const found = filtered(entries, filter).filter(({ id }) => matches(words.get(id) ?? '', query));
  const choose = (next: Filter): void => {
    setFilter(next);
    setShown(shownAtFirst);
  };
  return (
    <div class="facts">
      <div class="facts__controls">
        <SearchBox id="facts-search" label={t('contents.search')} clearLabel={t('contents.clearSearch')} value={query} onValue={setQuery} />
        <Segmented id="facts-filter" legend={t('contents.filter')} value={filter} onValue={choose} options={filters.map((value) => ({ value, label: t(`contents.filterBy.${value}`) }))} />
        <p class="facts__found" aria-live="polite">{t('contents.found', { count: found.length, total: entries.length })}</p>
      </div>
      {found.length === 0 ? (
        <EmptyState title={t('contents.noFact')}>{t('contents.noFactText')}</EmptyState>
      ) : (
        <ul class="facts__list">
          {found.slice(0, shown).map((entry) => (
            <FactRow key={entry.id} entry={entry} contents={contents} office={office} />
          ))}
        </ul>
      )}
      {found.length > shown && <Button onClick={() => setShown(found.length)}>{t('contents.showAll', { count: found.length })}</Button>}
    </div>
  );
};

const filtered = (entries: readonly FactEntry[], filter: Filter): readonly FactEntry[] => {
  switch (filter) {
    case 'all':
      return entries;
    case 'due':
      return dueFacts(entries);
    case 'unconfirmed':
      return entries.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'unconfirmed'));
    case 'changes':
      return dueFacts(entries).filter(({ reasons }) => reasons.some(({ kind }) => kind === 'changes' || kind === 'ends'));
  }
};

const matches = (words: string, query: string): boolean =>
  query
    .toLocaleLowerCase('de-CH')
    .split(/\s+/)
    .every((word) => words.includes(word));

/** A link from «Zuerst ansehen» names its fact; taken once, so that the person can go on searching. */
const useFactOfAddress = (): string | undefined => {
  const [id] = useState(() => decodeURIComponent(location.hash.slice(1)) || undefined);
  useEffect(() => {
    if (id !== undefined) history.replaceState(history.state, '', location.pathname);
  }, [id]);
  return id;
};
