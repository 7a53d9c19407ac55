import { useTranslation } from 'react-i18next';
import { Icon } from '#ui/shared/icon.tsx';
import { arrowLeftIcon, arrowRightIcon } from '#ui/shared/icons.ts';
import { plainTitle } from '#ui/talk/words.tsx';
import type { Preview } from './open-preview.ts';
import { previewHref } from './preview-address.ts';

/** From topic to topic in the same two languages. */
export const PreviewNeighbours = ({ preview: { topic, index, first, second } }: { readonly preview: Preview }) => {
  const { t } = useTranslation('office');
  const at = index.topics.findIndex(({ id }) => id === topic);
  const [before, after] = [index.topics[at - 1], index.topics[at + 1]];
  const hrefOf = (id: string): string => previewHref(id, second.language.tag, first.language.tag);
  return (
    <nav class="preview__neighbours" aria-label={t('contents.neighbours')}>
      {before && (
        <a href={hrefOf(before.id)} rel="prev">
          <Icon shape={arrowLeftIcon} />
          <span><span class="preview__way">{t('contents.previous')}</span> {plainTitle(index, before.id)}</span>
        </a>
      )}
      {after && (
        <a href={hrefOf(after.id)} rel="next">
          <span><span class="preview__way">{t('contents.next')}</span> {plainTitle(index, after.id)}</span>
          <Icon shape={arrowRightIcon} />
        </a>
      )}
    </nav>
  );
};
