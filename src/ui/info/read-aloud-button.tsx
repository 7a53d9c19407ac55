import { useTranslation } from 'react-i18next';
import { Button } from '#ui/shared/button.tsx';
import { speakIcon, stopIcon } from '#ui/shared/icons.ts';
import type { Reading } from './use-read-aloud.ts';

/** No voice, no button. */
export const ReadAloudButton = ({ reading }: { readonly reading: Reading }) => {
  const { t } = useTranslation('info');
  if (!reading.possible) return null;
  return reading.spoken === undefined ? (
    <Button icon={speakIcon} onClick={reading.start}>{t('act.readAloud')}</Button>
  ) : (
    <Button icon={stopIcon} onClick={reading.stop}>{t('act.stopReading')}</Button>
  );
};
