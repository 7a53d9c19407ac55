import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { megabytesText } from '#ui/shared/byte-text.ts';
import { Progress } from '#ui/shared/progress.tsx';
import type { Loading } from './use-all-languages.ts';

/** «Inhalte werden geladen: 3 von 8 Paketen, 1.2 MB»; nothing where nothing is being fetched. */
export const LanguageProgress = ({ id, loading }: { readonly id: string; readonly loading: Loading }) => {
  const { t } = useTranslation('office');
  if (loading.kind !== 'running' || loading.progress === undefined || loading.progress.total === 0) return null;
  const { done, total, bytes } = loading.progress;
  const text = t('settings.installingText', { done, total, megabytes: megabytesText(bytes, sourceLanguage) });
  return <Progress id={id} label={t('settings.installing')} value={done} max={total} text={text} />;
};
