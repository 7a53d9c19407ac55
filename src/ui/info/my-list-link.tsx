import { useTranslation } from 'react-i18next';
import { entriesIn, type MyList } from '#core/my-list.ts';
import type { Library } from '#content/library.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { starIcon } from '#ui/shared/icons.ts';
import { useServices } from '#ui/shared/services.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';

/** How much is kept, and the way there. A list on which nothing stands has no place in the bar. */
export const MyListLink = ({ lang }: { readonly lang: string }) => {
  const { t } = useTranslation('info');
  const { library, preferences } = useServices();
  const list = preferences.list.value;
  const isEmpty = entriesIn(list) === 0;
  const rows = useLoaded(() => (isEmpty ? Promise.resolve(undefined) : rowCounter(library)), [isEmpty]);
  const count = (rows.kind === 'ready' ? rows.value?.(list) : undefined) ?? entriesIn(list);
  if (count === 0) return null;
  return (
    <a class="guest-bar__list" href={`/info/${lang}/list`}>
      <Icon shape={starIcon} />
      <span aria-hidden="true">{count}</span>
      <VisuallyHidden>{t('list.open', { count })}</VisuallyHidden>
    </a>
  );
};

/** Counts what the page of the list will show. Fetched only where there is a list: the first visit does not wait for it. */
const rowCounter = async (library: Library): Promise<((list: MyList) => number) | undefined> => {
  const [structure, { rowsIn }] = await Promise.all([library.structure(), import('./my-list-known.ts')]);
  return structure && ((list) => rowsIn(list, structure));
};
