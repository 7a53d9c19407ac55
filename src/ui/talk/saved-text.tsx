import { useLayoutEffect, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { registerOf } from '#core/merge.ts';
import type { Talk } from '#core/talk.ts';
import { useStaff } from '#ui/shared/services.ts';
import { TextInput, type TextInputProps } from '#ui/shared/text-input.tsx';
import { unsavedTextsOf, type SeenTalk } from './unsaved-texts.ts';

export type SavedTextProps = Omit<TextInputProps, 'value' | 'onValue' | 'onBlur' | 'error'> & {
  readonly talk: Talk;
  /** The field of the talk that the text is. */
  readonly field: string;
  /** As it is stored. */
  readonly value: string;
  /**
   * @param seen the talk as this field showed it when the typing began: to be acted on instead of the newest [P5]
   * @returns whether it was saved
   */
  readonly onSave: (text: string, seen: SeenTalk) => Promise<boolean>;
};

/** A text that saves itself when the typing pauses and whenever one leaves it; what could not be saved stays and says so. */
export const SavedText = ({ talk, field, value, onSave, ...input }: SavedTextProps) => {
  const { t } = useTranslation('talk');
  const { acts } = useStaff();
  const texts = unsavedTextsOf(acts);
  const unsaved = texts.find(talk.id, field);
  // Text and talk change together, so that a letter always counts for the talk that was on the screen when it was typed.
  const [typed, setTyped] = useState<{ readonly text: string; readonly seen: SeenTalk } | undefined>(unsaved);
  const flush = () => texts.flush(talk.id, field);
  useOnLeaving(flush);

  // What is stored is shown as soon as nothing typed waits any more: an undo must be seen here too.
  // Spaces at the end are not always stored, but whoever types on needs them.
  useLayoutEffect(() => {
    if (texts.find(talk.id, field) === undefined) setTyped((now) => (now?.text.trim() === value.trim() ? now : undefined));
  }, [value]);

  const onValue = (text: string) => {
    const seen = typed?.seen ?? asShown(talk, field);
    setTyped({ text, seen });
    texts.keep({ field, text, seen, save: onSave });
  };

  return (
    <div onFocusOut={flush}>
      <TextInput {...input} error={unsaved?.failed ? t('saved.notYet') : undefined} value={typed?.text ?? value} onValue={onValue} />
    </div>
  );
};

/** In the commit itself: what waits for the next paint may wait for ever on a page that is being left. */
const useOnLeaving = (flush: () => void) =>
  useLayoutEffect(() => {
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

/** Of values that stand beside each other a field shows one: only that one is replaced by what is typed into it. [P5] */
const asShown = ({ id, registers }: Talk, field: string): SeenTalk => {
  const { values, superseded } = registerOf(registers, field);
  const shown = values.at(-1)?.value;
  return { id, registers: { ...registers, [field]: { values: values.filter(({ value }) => value === shown), superseded } } };
};
