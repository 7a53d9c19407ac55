import { useLocation } from 'preact-iso';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { TransferCounts } from '#core/transfer.ts';
import { bookIcon, moreIcon, talksIcon } from '#ui/shared/icons.ts';
import { usePageLanguage } from '#ui/shared/page-language.ts';
import { useServices, useStaff } from '#ui/shared/services.ts';
import { StaffNav } from '#ui/shared/staff-nav.tsx';
import { useLive } from '#ui/shared/use-live.ts';
import { LanguageProgress } from './language-progress.tsx';
import { ShellStatus } from './shell-status.tsx';
import { ShellUndo, useUndoable } from './shell-undo.tsx';
import { ShellContext } from './staff-page.tsx';
import { UpdateNotice } from './update-notice.tsx';
import { useAllLanguages } from './use-all-languages.ts';

/** What surrounds every page of the staff part, and keeps its state from page to page. */
export const StaffShell = ({ children }: { readonly children: ComponentChildren }) => {
  usePageLanguage(sourceLanguage, 'ltr');
  const { path } = useLocation();
  const staff = useStaff();
  const counts = useLive(() => staff.counts, []);
  const connection = useLive(() => staff.connection, []);
  const isConnected = connection.kind === 'ready' && connection.value !== undefined;
  const allLanguages = useAllLanguages(isConnected);
  useEffect(() => {
    // From now on there is something to lose: the browser is asked not to evict it.
    if (isConnected) void staff.storage();
  }, [isConnected]);
  const known = counts.kind === 'ready' ? counts.value : undefined;
  const inTalk = isTalk(path);
  const undoable = useUndoable(path);
  const parts = {
    allLanguages,
    nav: <ShellNav path={path} counts={known} />,
    undo: undoable && <ShellUndo label={undoable.label} />,
    status: <ShellStatus counts={known} inTalk={inTalk} path={path} />,
    notice: (
      <div class="shell-notices">
        <UpdateNotice inTalk={inTalk} />
        {!inTalk && path !== '/einstellungen' && <LanguageProgress id="shell-languages" loading={allLanguages.loading} />}
      </div>
    ),
  };
  return (
    <ShellContext.Provider value={parts}>{children}</ShellContext.Provider>
  );
};

/** Everything below `/gespraeche/`: while one of these is open nobody is interrupted. */
const isTalk = (path: string): boolean => /^\/gespraeche\/./.test(path);

const ShellNav = ({ path, counts }: { readonly path: string; readonly counts: TransferCounts | undefined }) => {
  const { t } = useTranslation('office');
  const { language } = useServices().preferences;
  const held = counts?.held ?? 0;
  const items = [
    { href: '/gespraeche', label: t('shell.talks'), icon: talksIcon, current: path.startsWith('/gespraeche') },
    { href: `/info/${language.value ?? sourceLanguage}`, label: t('shell.info'), icon: bookIcon, current: false },
    {
      href: '/einstellungen',
      label: t('shell.more'),
      icon: moreIcon,
      current: path === '/einstellungen' || path === '/ausgang' || path.startsWith('/inhalte'),
      count: { value: held, label: t('shell.moreCount', { count: held }) },
    },
  ];
  return <StaffNav label={t('shell.navigation')} items={items} />;
};
