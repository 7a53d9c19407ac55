import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { PackEntry } from '#core/pack.ts';
import { byteText, isolated } from '#ui/shared/byte-text.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { useServices, type StorageReport } from '#ui/shared/services.ts';
import { useLoaded } from '#ui/shared/use-live.ts';

export type SpaceHereProps = {
  readonly lang: string;
  readonly packs: readonly PackEntry[];
  /** Changes when something came or went. */
  readonly round: number;
};

/** Which texts lie here, how much room they take, and whether the device keeps them. */
export const SpaceHere = ({ lang, packs, round }: SpaceHereProps) => {
  const { t } = useTranslation('info');
  const { space, languagesHere } = useServices();
  const report = useLoaded(space, [round, languagesHere.value]);
  return (
    <section class="languages-here__space">
      {packs.length > 0 && (
        <>
          <h2>{t('offline.edition')}</h2>
          <ul>
            {packs.map(({ id, title, version }) => (
              <li key={id}>
                <bdi lang={sourceLanguage}>{title}</bdi>: <Ltr>{version}</Ltr>
              </li>
            ))}
          </ul>
        </>
      )}
      {report.kind === 'ready' && (
        <>
          <h2>{t('offline.space')}</h2>
          <p><Used report={report.value} lang={lang} /></p>
          <p>{t(report.value.persisted ? 'offline.persisted' : 'offline.notPersisted')}</p>
        </>
      )}
    </section>
  );
};

const Used = ({ report: { used, quota }, lang }: { readonly report: StorageReport; readonly lang: string }) => {
  const { t } = useTranslation('info');
  if (used === undefined) return <>{t('offline.usedUnknown')}</>;
  const [usedText, quotaText] = [used, quota ?? 0].map((bytes) => isolated(byteText(bytes, lang)));
  return <>{quota === undefined ? t('offline.usedOnly', { used: usedText }) : t('offline.used', { used: usedText, quota: quotaText })}</>;
};
