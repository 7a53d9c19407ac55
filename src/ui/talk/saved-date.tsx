import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { TextInput } from '#ui/shared/text-input.tsx';

export type SavedDateProps = {
  readonly id: string;
  readonly label: string;
  /** `YYYY-MM-DD` */
  readonly value: string | undefined;
  /**
   * Acts on the talk of its render: the one of the first letter is kept and used again.
   * @returns whether it was saved
   */
  readonly onSave: (day: string | undefined) => Promise<boolean>;
};

/** A date that saves itself once it is whole; what could not be saved stays, says so and is tried again on leaving it. */
export const SavedDate = ({ id, label, value, onSave }: SavedDateProps) => {
  const { t } = useTranslation('talk');
  // Day and talk change together: what came while this day stood in the field is not replaced by it. [P5]
  const [typed, setTyped] = useState<{ readonly day: string; readonly onto: SavedDateProps['onSave'] }>();
  const [retry, setRetry] = useState<() => void>();
  const latest = useRef<string | undefined>(undefined);
  // Before the paint: a letter typed right after it must not be taken for what was there before.
  useLayoutEffect(() => {
    if (retry === undefined) setTyped(undefined);
  }, [value]);

  const save = async (day: string, onto: SavedDateProps['onSave']) => {
    const saved = await onto(day === '' ? undefined : day);
    if (latest.current === day) setRetry(() => (saved ? undefined : () => void save(day, onto)));
  };
  const onValue = (day: string) => {
    const onto = typed?.onto ?? onSave;
    latest.current = day;
    setTyped({ day, onto });
    setRetry(undefined);
    if (isWhole(day)) void save(day, onto);
  };
  return (
    <div onFocusOut={retry}>
      <TextInput
        id={id}
        type="date"
        width="short"
        label={label}
        error={retry && t('saved.notYet')}
        value={typed?.day ?? value ?? ''}
        onValue={onValue}
      />
    </div>
  );
};

/** Years that somebody is still typing (0002) are not dates of a talk. */
const isWhole = (day: string): boolean => day === '' || day >= '2000';
