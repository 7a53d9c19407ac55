import { useEffect, useState } from 'preact/hooks';
import { TextInput } from '#ui/shared/text-input.tsx';

export type SavedDateProps = {
  readonly id: string;
  readonly label: string;
  /** `YYYY-MM-DD` */
  readonly value: string | undefined;
  readonly onSave: (day: string | undefined) => void;
};

/** A date that saves itself once it is whole; years that somebody is still typing (0002) are not dates of a talk. */
export const SavedDate = ({ id, label, value, onSave }: SavedDateProps) => {
  const [typed, setTyped] = useState<string>();
  useEffect(() => setTyped(undefined), [value]);
  const onValue = (day: string) => {
    setTyped(day);
    if (day === '') onSave(undefined);
    else if (day >= '2000') onSave(day);
  };
  return <TextInput id={id} type="date" width="short" label={label} value={typed ?? value ?? ''} onValue={onValue} />;
};
