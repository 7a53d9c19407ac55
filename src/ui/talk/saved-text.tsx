import { useEffect, useRef, useState } from 'preact/hooks';
import { TextInput, type TextInputProps } from '#ui/shared/text-input.tsx';

export type SavedTextProps = Omit<TextInputProps, 'value' | 'onValue' | 'onBlur'> & {
  /** As it is stored. */
  readonly value: string;
  readonly onSave: (value: string) => void;
};

/** Long enough not to make an entry of every letter, short enough that nobody thinks about saving. */
const pause = 600;

/** A text that saves itself when the typing pauses and whenever one leaves it. */
export const SavedText = ({ value, onSave, ...input }: SavedTextProps) => {
  const [typed, setTyped] = useState<string>();
  const waiting = useRef<{ readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | undefined>(undefined);
  const save = useRef(onSave);
  save.current = onSave;

  const flush = () => {
    if (waiting.current === undefined) return;
    clearTimeout(waiting.current.timer);
    const { text } = waiting.current;
    waiting.current = undefined;
    save.current(text);
  };

  useEffect(() => {
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, []);

  // What is stored is shown as soon as nothing typed waits any more: an undo must be seen here too.
  useEffect(() => {
    if (waiting.current === undefined) setTyped(undefined);
  }, [value]);

  const onValue = (text: string) => {
    setTyped(text);
    clearTimeout(waiting.current?.timer);
    waiting.current = { text, timer: setTimeout(flush, pause) };
  };

  return (
    <div onFocusOut={flush}>
      <TextInput {...input} value={typed ?? value} onValue={onValue} />
    </div>
  );
};
