import { useRef } from 'preact/hooks';
import './search-box.css';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import { closeIcon, searchIcon } from './icons.ts';

export type SearchBoxProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly clearLabel: string;
  /** An example, never the only name of the field. */
  readonly placeholder?: string;
};

/** Searches while one types; there is nothing to send. */
export const SearchBox = ({ id, label, value, onValue, clearLabel, placeholder = label }: SearchBoxProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="search-box" role="search">
      <Icon shape={searchIcon} />
      <input
        ref={input}
        id={id}
        class="search-box__input"
        type="search"
        dir="auto"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {value !== '' && (
        <IconButton
          icon={closeIcon}
          label={clearLabel}
          onClick={() => {
            onValue('');
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
};
