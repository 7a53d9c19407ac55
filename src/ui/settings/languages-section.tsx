import { useTranslation } from 'react-i18next';
import { sourceLanguage, type Language } from '#core/language.ts';
import { Button } from '#ui/shared/button.tsx';
import { megabytesText } from '#ui/shared/byte-text.ts';
import { installKey } from '#ui/shared/error-text.ts';
import { downloadIcon, refreshIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { useServices } from '#ui/shared/services.ts';
import { Tag, type TagTone } from '#ui/shared/tag.tsx';
import { useLoaded } from '#ui/shared/use-live.ts';
import { LanguageProgress } from '#ui/shell/language-progress.tsx';
import type { AllLanguages } from '#ui/shell/use-all-languages.ts';
import { Section } from './section.tsx';

type Presence = 'here' | 'newer' | 'unfinished' | 'missing';

/** Which languages work without a network, and one button for all of them. A tablet of an office keeps every language. */
export const LanguagesSection = ({ allLanguages }: { readonly allLanguages: AllLanguages | undefined }) => {
  const { t } = useTranslation('office');
  const { library, languagesHere, shelf: readShelf } = useServices();
  const here = languagesHere.value;
  const listed = useLoaded(async () => ({ languages: await library.languages(), bytes: await library.bytes() }), [here]);
  const shelf = useLoaded(readShelf, [here, allLanguages?.loading.kind]);
  const { languages, bytes } = listed.kind === 'ready' ? listed.value : { languages: [], bytes: {} };
  const shelved = shelf.kind === 'ready' ? shelf.value : undefined;
  const complete = here !== undefined && languages.length > 0 && languages.every(({ tag }) => here.includes(tag));
  const presenceOf = (tag: string): Presence => {
    if (here?.includes(tag)) return shelved?.newer?.includes(tag) ? 'newer' : 'here';
    return shelved?.unfinished.includes(tag) ? 'unfinished' : 'missing';
  };
  const edition = shelved?.packs.map(({ title, version }) => `${title} ${version}`).join(' · ') ?? '';
  return (
    <Section title={t('settings.languages')}>
      <p class="settings__hint">{t(complete ? 'settings.installed' : 'settings.languagesHint')}</p>
      {languages.length > 0 && (
        <ul class="settings__languages">
          {languages.map((language) => (
            <LanguageRow key={language.tag} language={language} bytes={bytes[language.tag] ?? 0} presence={here && presenceOf(language.tag)} />
          ))}
        </ul>
      )}
      {edition !== '' && <p class="settings__hint">{t('settings.edition', { edition })}</p>}
      {allLanguages && <LoadAll allLanguages={allLanguages} complete={complete} />}
    </Section>
  );
};

const tones: Readonly<Record<Presence, TagTone>> = { here: 'moss', newer: 'larch', unfinished: 'stone', missing: 'stone' };

type LanguageRowProps = { readonly language: Language; readonly bytes: number; readonly presence: Presence | undefined };

const LanguageRow = ({ language, bytes, presence }: LanguageRowProps) => {
  const { t } = useTranslation('office');
  return (
    <li>
      <span>
        <span class="settings__autonym">
          <bdi lang={language.tag} dir={language.dir}>{language.autonym}</bdi>
        </span>{' '}
        {language.autonym !== language.german && language.german}{' '}
        <span class="settings__size">{t('settings.size', { megabytes: megabytesText(bytes, sourceLanguage) })}</span>
      </span>
      {presence !== undefined && <Tag tone={tones[presence]}>{t(`settings.language.${presence}`)}</Tag>}
    </li>
  );
};

const LoadAll = ({ allLanguages: { loading, load }, complete }: { readonly allLanguages: AllLanguages; readonly complete: boolean }) => {
  const { t } = useTranslation('office');
  return (
    <>
      <LanguageProgress id="settings-languages" loading={loading} />
      {loading.kind === 'failed' && <Notice kind={loading.problem.kind === 'offline' ? 'offline' : 'warning'}>{t(installKey(loading.problem))}</Notice>}
      <Button icon={complete ? refreshIcon : downloadIcon} loading={loading.kind === 'running'} onClick={() => void load()}>
        {t(complete ? 'settings.refreshLanguages' : 'settings.allLanguages')}
      </Button>
    </>
  );
};
