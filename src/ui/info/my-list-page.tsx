import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { emptyList, entriesIn, isSameList } from '#core/my-list.ts';
import { Button } from '#ui/shared/button.tsx';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { trashIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { FactContext } from '#ui/shared/rich-text.tsx';
import { useServices } from '#ui/shared/services.ts';
import { Switch } from '#ui/shared/switch.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import type { Translate } from './deadline-words.ts';
import { useFactSource } from './guest-facts.ts';
import { GuestPage, type Guest } from './guest-page.tsx';
import { HomeScreenNote } from './home-screen-note.tsx';
import { ListUndo } from './list-undo.tsx';
import { useListActs } from './my-list-acts.ts';
import { ArrivalDay, BirthDay } from './my-list-days.tsx';
import { GoneEntries, SavedPoints, SavedSheets, SavedTopics } from './my-list-kept.tsx';
import { knownIn } from './my-list-known.ts';
import './my-list-page.css';
import { Timeline } from './my-list-timeline.tsx';
import { loadMyList, type MyListView } from './my-list-view.ts';
import { useOfflineCopy } from './offline-copy.ts';
import { listOptions, listPath } from './print-options.ts';
import { TakeAway } from './take-away.tsx';

/** «Meine Liste»: by when, and what was kept. All of it lies on this phone. */
export const MyListPage = ({ lang }: { readonly lang: string }) => {
  const { library, preferences } = useServices();
  return (
    <GuestPage lang={lang} load={() => loadMyList(library, lang, preferences.list.peek().points)} hrefIn={(tag) => `/info/${tag}/list`}>
      {(view, guest) => <MyListArticle view={view} guest={guest} />}
    </GuestPage>
  );
};

export type ListProps = { readonly view: MyListView; readonly guest: Guest };

const MyListArticle = ({ view, guest }: ListProps) => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  const { tag } = guest.language;
  const acts = useListActs();
  const [said, say] = useState('');
  const facts = useFactSource(view.structure);
  const hasEntries = entriesIn(acts.list) > 0;
  const isOffice = preferences.staff.value;
  useOfflineCopy(tag);
  useTitle(t('list.title'));
  const shown = { view: preferences.beside.value ? view : { ...view, german: undefined }, guest, acts };
  return (
    <FactContext.Provider value={facts}>
      <PageHeader title={t('list.title')} lead={t('list.lead')} />
      <div class="guest-stack my-list">
        {tag !== sourceLanguage && (
          <Switch id="beside" checked={preferences.beside.value} onChecked={(checked) => (preferences.beside.value = checked)}>{t('topics.beside')}</Switch>
        )}
        {isOffice && <Notice kind="info">{t('list.office')}</Notice>}
        <ArrivalDay {...shown} />
        <Timeline {...shown} whole={view} facts={facts} />
        <BirthDay {...shown} />
        {!hasEntries && <EmptyState title={t('list.emptyTitle')}>{t('list.emptyText')}</EmptyState>}
        <SavedPoints {...shown} />
        <SavedTopics {...shown} />
        <SavedSheets {...shown} />
        <GoneEntries {...shown} />
        {hasEntries && !isOffice && <HomeScreenNote />}
        <ListTakeAway view={view} guest={guest} onSaid={say} />
        <footer class="my-list__foot">
          {!isOffice && <p>{t('list.privacy')}</p>}
          {!isSameList(acts.list, emptyList) && <Button icon={trashIcon} onClick={() => acts.clear(t('list.cleared'))}>{t('list.clear')}</Button>}
        </footer>
        <p role="status"><VisuallyHidden>{acts.undoable?.words ?? said}</VisuallyHidden></p>
        <ListUndo undoable={acts.undoable} />
      </div>
    </FactContext.Provider>
  );
};

const ListTakeAway = ({ guest, view, onSaid }: ListProps & { readonly onSaid: (words: string) => void }) => {
  const { t } = useTranslation('info');
  const { library, preferences } = useServices();
  const facts = useFactSource(view.structure);
  const list = knownIn(preferences.list.value, view.structure);
  const lang = guest.language.tag;
  const print = listOptions({ library, lang, facts, list, t: t as Translate });
  if (list.topics.length + list.points.length === 0) return null;
  return <TakeAway path={listPath(list, lang)} title={t('list.title')} heading={t('list.shareTitle')} note={t('list.shareText')} guest={guest} facts={facts} print={print} onSaid={onSaid} />;
};
