import { useLocation } from 'preact-iso';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#ui/shared/button.tsx';
import { bookIcon } from '#ui/shared/icons.ts';
import { SelectInput } from '#ui/shared/select-input.tsx';
import type { Preview } from './open-preview.ts';
import { previewHref } from './preview-address.ts';

/** Which two languages stand side by side; the choice stays in the address, so that it can be passed on. */
export const PreviewControls = ({ preview }: { readonly preview: Preview }) => {
  const { t } = useTranslation('office');
  const { route } = useLocation();
  const { topic, first, second, languages } = preview;
  const options = languages.map(({ tag, autonym, german }) => ({ value: tag, label: autonym === german ? german : `${german} · ${autonym}` }));
  return (
    <div class="preview__controls">
      <SelectInput id="preview-first" label={t('contents.first')} value={first.language.tag} options={options} onValue={(tag) => route(previewHref(topic, second.language.tag, tag), true)} />
      <SelectInput id="preview-second" label={t('contents.second')} value={second.language.tag} options={options} onValue={(tag) => route(previewHref(topic, tag, first.language.tag), true)} />
      <LinkButton icon={bookIcon} href={`/info/${second.language.tag}/${topic}`}>{t('contents.openPublic')}</LinkButton>
    </div>
  );
};
