import { useTranslation } from 'react-i18next';
import { entriesIn } from '#core/my-list.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { starIcon } from '#ui/shared/icons.ts';
import { useServices } from '#ui/shared/services.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';

/** How much is kept, and the way there. A list on which nothing stands has no place in the bar. */
export const MyListLink = ({ lang }: { readonly lang: string }) => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  const count = entriesIn(preferences.list.value);
  if (count === 0) return null;
  return (
    <a class="guest-bar__list" href={`/info/${lang}/list`}>
      <Icon shape={starIcon} />
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{t('list.open', { count })}</VisuallyHidden>
    </a>
  );
};
