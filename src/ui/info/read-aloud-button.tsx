import { useTranslation } from 'react-i18next';
import { Button } from '#ui/shared/button.tsx';
import { pauseIcon, playIcon, speakIcon, stopIcon } from '#ui/shared/icons.ts';
import { Segmented } from '#ui/shared/segmented.tsx';
import { useServices } from '#ui/shared/services.ts';
import type { Reading } from './use-read-aloud.ts';

/** No voice, no button. While it reads it can be held, stopped and slowed down. */
export const ReadAloudButton = ({ reading }: { readonly reading: Reading }) => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  if (!reading.possible) return null;
  if (reading.spoken === undefined) return <Button icon={speakIcon} onClick={reading.start}>{t('act.readAloud')}</Button>;
  return (
    <>
      {reading.paused ? (
        <Button icon={playIcon} onClick={reading.resume}>{t('point.continueReading')}</Button>
      ) : (
        <Button icon={pauseIcon} onClick={reading.pause}>{t('point.pauseReading')}</Button>
      )}
      <Button icon={stopIcon} onClick={reading.stop}>{t('act.stopReading')}</Button>
      <Segmented
        id="reading-pace"
        legend={t('point.speed')}
        options={[
          { value: 'slow', label: t('point.slow') },
          { value: 'normal', label: t('point.normal') },
        ]}
        value={preferences.readingPace.value}
        onValue={(pace) => (preferences.readingPace.value = pace)}
      />
    </>
  );
};
