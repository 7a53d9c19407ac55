import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { isRealDay } from '#core/calendar.ts';
import type { MyList } from '#core/my-list.ts';
import { Disclosure } from '#ui/shared/disclosure.tsx';
import { useServices } from '#ui/shared/services.ts';
import { TextInput } from '#ui/shared/text-input.tsx';
import type { ListActs } from './my-list-acts.ts';
import type { ListProps } from './my-list-page.tsx';
import { deadlinesIn } from './my-list-view.ts';

export type ListPartProps = ListProps & { readonly acts: ListActs };

/** The one question of the list: from this day on the deadlines count. */
export const ArrivalDay = ({ acts }: ListPartProps) => {
  const { t } = useTranslation('info');
  const isOffice = useServices().preferences.staff.value;
  return <DayInput id="arrival" name="arrival" label={t('list.arrival')} hint={t(isOffice ? 'list.arrivalOffice' : 'list.arrivalHint')} acts={acts} />;
};

/** Only for whoever opens it, and only where a deadline counts from a birth. */
export const BirthDay = ({ view, acts }: ListPartProps) => {
  const { t } = useTranslation('info');
  const isOffice = useServices().preferences.staff.value;
  const counts = deadlinesIn(view.structure).some(({ deadline }) => 'after' in deadline && deadline.after === 'birth');
  if (!counts) return null;
  return (
    <Disclosure summary={t('list.birthOpen')} open={acts.list.birth !== undefined}>
      <DayInput id="birth" name="birth" label={t('list.birth')} hint={t(isOffice ? 'list.birthOffice' : 'list.birthHint')} acts={acts} />
    </Disclosure>
  );
};

type DayInputProps = { readonly id: string; readonly name: 'arrival' | 'birth'; readonly label: string; readonly hint: string; readonly acts: ListActs };

/** Kept as soon as it is a day. While somebody types the year, browsers already report the year 2: that is not said to be wrong before one leaves. */
const DayInput = ({ id, name, label, hint, acts }: DayInputProps) => {
  const { t } = useTranslation('info');
  const { list, change } = acts;
  const [typed, setTyped] = useState<string>();
  const [isLeft, setLeft] = useState(false);
  const value = typed ?? list[name] ?? '';
  const error = isLeft && value !== '' && !isPlausible(value) ? t('list.noDay') : undefined;
  const keep = (day: string) => {
    setTyped(isPlausible(day) ? undefined : day);
    setLeft(false);
    if (isPlausible(day)) change({ ...list, [name]: day });
    else if (day === '') change(without(list, name));
  };
  return <TextInput id={id} type="date" width="short" dir="ltr" min="1900-01-01" label={label} hint={hint} value={value} onValue={keep} onBlur={() => setLeft(true)} {...(error !== undefined && { error })} />;
};

const isPlausible = (day: string): boolean => isRealDay(day) && day >= '1900-01-01' && day < '2200-01-01';

const without = (list: MyList, name: 'arrival' | 'birth'): MyList => {
  const { [name]: _, ...rest } = list;
  return rest;
};
