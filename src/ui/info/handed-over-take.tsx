import { useTranslation } from 'react-i18next';
import { handoutFragment, type HandoutContent } from '#core/handout.ts';
import { isSameList, takeOver, type MyList } from '#core/my-list.ts';
import { Button, LinkButton } from '#ui/shared/button.tsx';
import { Icon } from '#ui/shared/icon.tsx';
import { doneIcon, starIcon } from '#ui/shared/icons.ts';
import { useServices } from '#ui/shared/services.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import { ListUndo } from './list-undo.tsx';
import { useListActs } from './my-list-acts.ts';

export type TakeHandedOverProps = { readonly handout: HandoutContent; readonly lang: string; readonly said: string };

/** What stands in the link is gone with it; one tap keeps it on this phone. A sheet of a talk is kept whole, with its steps and places. */
export const TakeHandedOver = ({ handout, lang, said }: TakeHandedOverProps) => {
  const { t } = useTranslation('info');
  const acts = useListActs();
  const next = withHandedOver(acts.list, handout);
  const isTaken = isSameList(next, acts.list);
  return (
    <div class="handed-over__take">
      {isTaken ? (
        <>
          <p class="handed-over__taken"><Icon shape={doneIcon} /> {t('list.inList')}</p>
          <LinkButton icon={starIcon} href={`/info/${lang}/list`}>{t('list.title')}</LinkButton>
        </>
      ) : (
        <Button kind="primary" icon={starIcon} onClick={() => acts.changeWithUndo(next, t('list.taken'))}>{t('list.take')}</Button>
      )}
      <p role="status"><VisuallyHidden>{acts.undoable?.words ?? said}</VisuallyHidden></p>
      <ListUndo undoable={acts.undoable} />
    </div>
  );
};

/** Where it lies: in the link alone, or on this phone too. */
export const HandedOverPrivacy = ({ handout }: Pick<TakeHandedOverProps, 'handout'>) => {
  const { t } = useTranslation('info');
  const { preferences } = useServices();
  const list = preferences.list.value;
  const isTaken = isSameList(withHandedOver(list, handout), list);
  const where = preferences.staff.value ? 'list.office' : 'list.kept';
  return <p class="handed-over__private">{t(isTaken ? where : 'handedOver.private')}</p>;
};

const withHandedOver = (list: MyList, handout: HandoutContent): MyList => {
  const { topics, points = [], day } = handout;
  return takeOver(list, { topics, points, ...(day !== undefined && { sheet: handoutFragment(handout) }) });
};
