import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/shared/button.tsx';
import { locateIcon } from '#ui/shared/icons.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { Notice } from '#ui/shared/notice.tsx';
import { ReadOut } from './emergency-read-out.tsx';

type Position =
  | { readonly kind: 'notAsked' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'found'; readonly latitude: number; readonly longitude: number; readonly accuracy: number }
  | { readonly kind: 'denied' }
  | { readonly kind: 'notFound' };

/** Outdoors the first fix without a network takes its time. */
const longestWaitMs = 45_000;

/** Where the device is, in numbers. Asked for on a tap only; shown, and neither sent nor kept. */
export const EmergencyPosition = () => {
  const { t } = useTranslation('info');
  const [position, setPosition] = useState<Position>({ kind: 'notAsked' });
  if (!('geolocation' in navigator)) return null;
  const locate = () => {
    setPosition({ kind: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => setPosition({ kind: 'found', latitude, longitude, accuracy }),
      ({ code }) => setPosition({ kind: code === 1 ? 'denied' : 'notFound' }),
      { enableHighAccuracy: true, timeout: longestWaitMs, maximumAge: 30_000 },
    );
  };
  return (
    <div class="emergency-place__part">
      <p>{t('emergency.locateText')}</p>
      <p><Button icon={locateIcon} loading={position.kind === 'asking'} onClick={locate}>{t('emergency.locate')}</Button></p>
      <div class="emergency-place__found" role="status"><Outcome position={position} /></div>
    </div>
  );
};

const Outcome = ({ position }: { readonly position: Position }) => {
  const { t } = useTranslation('info');
  switch (position.kind) {
    case 'notAsked':
      return null;
    case 'asking':
      return <p>{t('emergency.locating')}</p>;
    case 'denied':
      return <Notice kind="warning">{t('emergency.locateDenied')}</Notice>;
    case 'notFound':
      return <Notice kind="warning">{t('emergency.locateNotFound')}</Notice>;
    case 'found':
      return (
        <>
          <h3>{t('emergency.position')}</h3>
          <ReadOut lines={inWords(position)} />
          <p>{t('emergency.positionText')} <Ltr>± {metres(position.accuracy)} m</Ltr></p>
        </>
      );
  }
};

/** «47.42391 Nord»: the fifth decimal is a metre. German, for the voice on the telephone. */
const inWords = ({ latitude, longitude }: { readonly latitude: number; readonly longitude: number }): readonly string[] => [
  `${Math.abs(latitude).toFixed(5)} ${latitude < 0 ? 'Süd' : 'Nord'}`,
  `${Math.abs(longitude).toFixed(5)} ${longitude < 0 ? 'West' : 'Ost'}`,
];

/** Not more exact than it is: 23.4 becomes 30. */
const metres = (accuracy: number): number => Math.max(10, Math.ceil(accuracy / 10) * 10);
