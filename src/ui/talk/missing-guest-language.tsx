import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { Button } from '#ui/shared/button.tsx';
import { downloadIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useLanguages } from './use-languages.ts';

export type MissingGuestLanguageProps = { readonly tag: string; readonly onLoaded: () => void };

/** For staff: why there is only German, and the way to the guest's language. */
export const MissingGuestLanguage = ({ tag, onLoaded }: MissingGuestLanguageProps) => {
  const { t } = useTranslation('talk');
  const { install } = useServices();
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const language = useLanguages().find((candidate) => candidate.tag === tag)?.german ?? tag;
  const load = async () => {
    setState('loading');
    const result = await install([tag, sourceLanguage]).catch(() => undefined);
    if (result?.ok === true) onLoaded();
    else setState('failed');
  };
  return (
    <Notice
      kind="offline"
      title={t('shared.missingTitle', { language })}
      action={<Button icon={downloadIcon} loading={state === 'loading'} onClick={() => void load()}>{t('shared.load')}</Button>}
    >
      <p>{state === 'failed' ? t('shared.loadFailed') : t('shared.missingText')}</p>
    </Notice>
  );
};
