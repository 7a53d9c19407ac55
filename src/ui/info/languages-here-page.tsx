import { useEffect, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { Shelf } from '#content/shelf.ts';
import { Button } from '#ui/shared/button.tsx';
import { mobileIcon } from '#ui/shared/icons.ts';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { GuestPage, type Guest } from './guest-page.tsx';
import { DownloadAll, DownloadState, NewerTexts } from './languages-here-download.tsx';
import { HomeScreenNote } from './home-screen-note.tsx';
import './languages-here-page.css';
import { LanguageHereRow, type Presence } from './languages-here-row.tsx';
import { SpaceHere } from './languages-here-space.tsx';
import { RemoveLanguage, type Removal } from './languages-here-remove.tsx';
import { useDownload } from './use-download.ts';

type Bytes = Readonly<Record<string, number>>;

export const LanguagesHerePage = ({ lang }: { readonly lang: string }) => {
  const { library } = useServices();
  return (
    <GuestPage lang={lang} load={() => library.bytes()} hrefIn={(tag) => `/info/${tag}/geraet`}>
      {(bytes, guest) => <LanguagesHere bytes={bytes} guest={guest} />}
    </GuestPage>
  );
};

/** N4: what is on this device, what is not, and what to do about it. */
const LanguagesHere = ({ bytes, guest }: { readonly bytes: Bytes; readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  const { languagesHere, readLanguagesHere, shelf: readShelf, fontBytes, preferences } = useServices();
  const [round, setRound] = useState(0);
  const shelf = useLoaded(readShelf, [round, languagesHere.value]);
  const { download, fetchLanguages, pause, forget } = useDownload(() => setRound((count) => count + 1));
  const [leaving, setLeaving] = useState<string>();
  const [removal, setRemoval] = useState<Removal>();
  const begin = (tags: readonly string[]): void => {
    setRemoval(undefined);
    fetchLanguages(tags);
  };
  const removed = (outcome: Removal): void => {
    forget();
    setRemoval(outcome);
  };
  const here = languagesHere.value;
  const shelved = shelf.kind === 'ready' ? shelf.value : undefined;
  const missing = guest.languages.filter(({ tag }) => !here?.includes(tag)).map(({ tag }) => tag);
  useTitle(t('offline.here'));
  useEffect(() => void readLanguagesHere(), []);
  return (
    <>
      <PageHeader title={t('offline.here')} lead={t('offline.hereLead')} />
      <div class="guest-stack">
        <HomeScreenNote />
        {(shelved?.newer ?? []).length > 0 && <NewerTexts download={download} onFetch={() => begin([])} />}
        <ul class="languages-here">
          {guest.languages.map((language) => (
            <LanguageHereRow
              key={language.tag}
              language={language}
              lang={guest.language.tag}
              bytes={bytes[language.tag] ?? 0}
              fontBytes={fontBytes(language.font)}
              presence={here && presenceOf(language.tag, here, shelved)}
              download={download}
              stays={staysFor(language.tag, guest, preferences.staff.value)}
              onDownload={() => begin([language.tag])}
              onRemove={() => setLeaving(language.tag)}
            />
          ))}
        </ul>
        <DownloadState download={download} removal={removal} guest={guest} onPause={pause} onResume={begin}>
          {here !== undefined && <DownloadAll missing={missing} isBegun={(shelved?.unfinished ?? []).length > 0} download={download} onDownload={() => begin(missing)} />}
        </DownloadState>
        <RemoveLanguage tag={leaving} bytes={bytes} guest={guest} onClose={() => setLeaving(undefined)} onRemoved={removed} />
        <SpaceHere lang={guest.language.tag} packs={shelved?.packs ?? []} round={round} />
        <Notes />
      </div>
    </>
  );
};

const presenceOf = (tag: string, here: readonly string[], shelf: Shelf | undefined): Presence => {
  if (here.includes(tag)) return shelf?.newer?.includes(tag) ? 'older' : 'here';
  return shelf?.unfinished.includes(tag) ? 'unfinished' : 'missing';
};

/** Why a language cannot be taken off: it is being read, the German stands beside all others, or an office needs them all. */
const staysFor = (tag: string, guest: Guest, isOffice: boolean): 'reading' | 'needed' | undefined => {
  if (tag === guest.language.tag) return 'reading';
  return tag === sourceLanguage || isOffice ? 'needed' : undefined;
};

const Notes = () => {
  const { t } = useTranslation('info');
  const { installPrompt, preferences } = useServices();
  return (
    <div class="languages-here__notes">
      <ul>
        {preferences.staff.value && <li>{t('offline.officeKeeps')}</li>}
        <li>{t('offline.noteNeed')}</li>
        <li>{t('offline.noteCall')}</li>
        <li>{t('offline.noteBrowser')}</li>
      </ul>
      {installPrompt.available.value && <Button icon={mobileIcon} onClick={() => void installPrompt.show()}>{t('offline.install')}</Button>}
    </div>
  );
};
