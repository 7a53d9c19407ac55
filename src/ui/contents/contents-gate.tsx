import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { errorKey, installKey } from '#ui/shared/error-text.ts';
import { Button } from '#ui/shared/button.tsx';
import { downloadIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { Progress } from '#ui/shared/progress.tsx';
import { FactContext } from '#ui/shared/rich-text.tsx';
import { useServices } from '#ui/shared/services.ts';
import { LanguageProgress } from '#ui/shell/language-progress.tsx';
import { ShellContext } from '#ui/shell/staff-page.tsx';
import './contents.css';
import type { Contents } from './gather.ts';
import type { Gathered } from './use-contents.ts';

export type ContentsGateProps = { readonly gathered: Gathered; readonly children: (contents: Contents) => ComponentChildren };

/** What stands below the heading until the contents are read, or where there are none. */
export const ContentsGate = ({ gathered, children }: ContentsGateProps) => {
  const { t } = useTranslation('office');
  const { today } = useServices();
  switch (gathered.kind) {
    case 'loading':
      return <Progress id="contents-reading" label={t('contents.reading')} />;
    case 'nothing':
      return <EmptyState title={t('contents.nothingTitle')} action={<LoadLanguages />}>{t('contents.nothingText')}</EmptyState>;
    case 'failed':
      return <Notice kind="error">{t(errorKey(gathered.error))}</Notice>;
    case 'ready': {
      const words = { missing: t('contents.factMissing'), unconfirmed: t('contents.factUnconfirmed') };
      return (
        <FactContext.Provider value={{ facts: gathered.contents.structure.facts, day: today(), audience: 'staff', words }}>
          {children(gathered.contents)}
        </FactContext.Provider>
      );
    }
  }
};

/** The same way to all languages as in the settings. */
export const LoadLanguages = () => {
  const { t } = useTranslation('office');
  const { allLanguages } = useContext(ShellContext);
  if (allLanguages === undefined) return null;
  const { loading, load } = allLanguages;
  return (
    <div class="contents__load">
      <LanguageProgress id="contents-languages" loading={loading} />
      {loading.kind === 'failed' && <Notice kind={loading.problem.kind === 'offline' ? 'offline' : 'warning'}>{t(installKey(loading.problem))}</Notice>}
      <Button icon={downloadIcon} loading={loading.kind === 'running'} onClick={() => void load()}>{t('settings.allLanguages')}</Button>
    </div>
  );
};
