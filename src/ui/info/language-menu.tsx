import { useRef } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { checkIcon, languagesIcon } from '#ui/shared/icons.ts';
import { useServices } from '#ui/shared/services.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import type { Guest } from './guest-page.tsx';
import './menu.css';

export type LanguageMenuProps = { readonly guest: Guest; readonly hrefIn: (tag: string) => string };

/** The same page in another language; the button shows the language one reads. */
export const LanguageMenu = ({ guest, hrefIn }: LanguageMenuProps) => {
  const { t } = useTranslation('info');
  const panel = useRef<HTMLDivElement>(null);
  const readAhead = useReadAhead(guest.language.tag);
  const { language, languages } = guest;
  return (
    <>
      <button type="button" class="menu__button" popovertarget="language-menu" onClick={readAhead}>
        <Icon shape={languagesIcon} />
        <VisuallyHidden>{t('language.change')}{t('page.colon')}</VisuallyHidden>
        <span class="menu__own" lang={language.tag} dir={language.dir}>{language.autonym}</span>
      </button>
      <div class="menu__panel" id="language-menu" popover="auto" ref={panel}>
        <ul class="menu__list">
          {languages.map(({ tag, dir, autonym, german }) => (
            <li key={tag}>
              <a class="menu__link" href={hrefIn(tag)} aria-current={tag === language.tag ? 'true' : undefined} onClick={() => panel.current?.hidePopover?.()}>
                <span lang={tag} dir={dir}>{autonym}</span>
                {tag === language.tag ? <Icon shape={checkIcon} /> : german !== autonym && <span class="menu__german" lang={sourceLanguage} dir="ltr">{german}</span>}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};

/** While somebody looks for their language, those that are on the device are made ready: the tap then only shows. */
const useReadAhead = (current: string) => {
  const { languagesHere, library, wording } = useServices();
  return () => {
    for (const tag of (languagesHere.peek() ?? []).filter((here) => here !== current)) {
      // What cannot be had now is asked for again by the page itself, which says so.
      void Promise.allSettled([wording(tag), library.topicList(tag)]);
    }
  };
};
