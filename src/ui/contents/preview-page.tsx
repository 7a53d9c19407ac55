import { useLocation } from 'preact-iso';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { Progress } from '#ui/shared/progress.tsx';
import { FactContext } from '#ui/shared/rich-text.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { plainTitle } from '#ui/talk/words.tsx';
import { LoadLanguages } from './contents-gate.tsx';
import './preview.css';
import { openPreview, type Preview } from './open-preview.ts';
import { PreviewControls } from './preview-controls.tsx';
import { PreviewNeighbours } from './preview-neighbours.tsx';
import { PreviewTexts } from './preview-texts.tsx';

/** One topic in two languages on the spine, with the state of every line. */
export const PreviewPage = ({ topic }: { readonly topic: string }) => {
  const { t } = useTranslation('office');
  const { library, languagesHere, today } = useServices();
  const { query } = useLocation();
  const here = languagesHere.value;
  const preview = useLoaded(() => openPreview(library, topic, here ?? [], query['links'], query['rechts']), [library, here, topic, query['links'], query['rechts']]);
  const back = { href: '/inhalte', label: t('contents.title') };
  if (preview.kind === 'loading') return <StaffPage width="wide" back={back}><Progress id="contents-reading" label={t('contents.reading')} /></StaffPage>;
  if (preview.kind === 'failed' || preview.value === undefined) return <NoPreview back={back} />;
  const words = { missing: t('contents.factMissing'), unconfirmed: t('contents.factUnconfirmed') };
  return (
    <StaffPage width="wide" back={back}>
      <FactContext.Provider value={{ facts: preview.value.structure.facts, day: today(), audience: 'staff', words }}>
        <Shown preview={preview.value} />
      </FactContext.Provider>
    </StaffPage>
  );
};

const Shown = ({ preview }: { readonly preview: Preview }) => {
  const { t } = useTranslation('office');
  const title = plainTitle(preview.index, preview.topic);
  useTitle(`${title} · ${t('contents.preview')}`);
  return (
    <>
      <PageHeader kicker={t('contents.preview')} title={<span lang={sourceLanguage}>{title}</span>} />
      <div class="preview">
        <PreviewControls preview={preview} />
        <PreviewTexts preview={preview} />
        <PreviewNeighbours preview={preview} />
      </div>
    </>
  );
};

/** The topic is not in this edition, or its texts are not on the device. */
const NoPreview = ({ back }: { readonly back: { readonly href: string; readonly label: string } }) => {
  const { t } = useTranslation('office');
  useTitle(t('contents.preview'));
  return (
    <StaffPage back={back}>
      <PageHeader title={t('contents.preview')} />
      <EmptyState title={t('contents.noPreviewTitle')} action={<LoadLanguages />}>{t('contents.noPreviewText')}</EmptyState>
    </StaffPage>
  );
};
