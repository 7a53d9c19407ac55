import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/shared/button.tsx';
import { editIcon, placeIcon, trashIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { TextInput } from '#ui/shared/text-input.tsx';
import { ReadOut } from './emergency-read-out.tsx';
import type { OwnAddress, OwnAddressStore } from './own-address.ts';

export type OwnAddressPartProps = { readonly store: OwnAddressStore };

/** The address at which somebody lives, so that nobody has to look for it when it matters. */
export const OwnAddressPart = ({ store }: OwnAddressPartProps) => {
  const { t } = useTranslation('info');
  const [editing, setEditing] = useState(false);
  const own = store.value.value;
  if (editing) return <AddressForm store={store} onDone={() => setEditing(false)} />;
  if (own === undefined) return <p><Button icon={placeIcon} onClick={() => setEditing(true)}>{t('emergency.ownAdd')}</Button></p>;
  return (
    <div class="emergency-place__part">
      <h3>{t('emergency.ownAddress')}</h3>
      <ReadOut lines={linesOf(own)} />
      <p class="emergency-place__acts">
        <Button icon={editIcon} onClick={() => setEditing(true)}>{t('emergency.ownChange')}</Button>
        <Button icon={trashIcon} onClick={store.remove}>{t('emergency.ownRemove')}</Button>
      </p>
    </div>
  );
};

const linesOf = ({ street, postcode, town, floor }: OwnAddress): readonly string[] => [
  street,
  `${postcode} ${town}`.trim(),
  ...(floor === '' ? [] : [floorIn(floor)]),
];

/** As one says it in German here. */
const floorIn = (floor: string): string => (/^\d+$/.test(floor) ? (Number(floor) === 0 ? 'Erdgeschoss' : `${Number(floor)}. Stock`) : floor);

type Problems = { readonly street?: string; readonly postcode?: string; readonly town?: string };

const empty: OwnAddress = { street: '', postcode: '', town: '', floor: '' };

const AddressForm = ({ store, onDone }: OwnAddressPartProps & { readonly onDone: () => void }) => {
  const { t } = useTranslation('info');
  const [address, setAddress] = useState(store.value.peek() ?? empty);
  const [problems, setProblems] = useState<Problems>({});
  const [lost, setLost] = useState(false);
  const save = (event: Event) => {
    event.preventDefault();
    const trimmed = { street: address.street.trim(), postcode: address.postcode.trim(), town: address.town.trim(), floor: address.floor.trim() };
    const found: Problems = {
      ...(trimmed.street === '' && { street: t('emergency.streetMissing') }),
      ...(!/^(\d{4})?$/.test(trimmed.postcode) && { postcode: t('emergency.postcodeWrong') }),
      ...(trimmed.town === '' && { town: t('emergency.townMissing') }),
    };
    setProblems(found);
    const first = Object.keys(found)[0];
    if (first !== undefined) document.getElementById(`own-${first}`)?.focus();
    else if (store.save(trimmed)) onDone();
    else setLost(true);
  };
  const field = (name: keyof OwnAddress) => ({
    id: `own-${name}`,
    label: t(`emergency.${name}`),
    value: address[name],
    onValue: (value: string) => setAddress({ ...address, [name]: value }),
    dir: 'ltr' as const,
    maxLength: 80,
    ...(name !== 'floor' && problems[name] !== undefined ? { error: problems[name] } : {}),
  });
  return (
    <form class="emergency-place__form" noValidate onSubmit={save}>
      <p>{t('emergency.ownWhy')} {t('emergency.ownShared')}</p>
      <TextInput {...field('street')} autocomplete="street-address" />
      <TextInput {...field('postcode')} autocomplete="postal-code" inputMode="numeric" width="short" />
      <TextInput {...field('town')} autocomplete="address-level2" />
      <TextInput {...field('floor')} hint={t('emergency.floorHint')} width="short" />
      {lost && <Notice kind="error">{t('emergency.ownNotSaved')}</Notice>}
      <p class="emergency-place__acts">
        <Button onClick={onDone}>{t('emergency.ownCancel')}</Button>
        <Button kind="primary" type="submit">{t('emergency.ownSave')}</Button>
      </p>
    </form>
  );
};
