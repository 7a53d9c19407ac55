import { useTranslation } from 'react-i18next';
import type { Language } from '#core/language.ts';
import { Button } from '#ui/shared/button.tsx';
import { installKey } from '#ui/shared/error-text.ts';
import { downloadIcon, refreshIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { useServices } from '#ui/shared/services.ts';
import { Tag } from '#ui/shared/tag.tsx';
import { useLoaded } from '#ui/shared/use-live.ts';
import { LanguageProgress } from '#ui/shell/language-progress.tsx';
import type { AllLanguages } from '#ui/shell/use-all-languages.ts';
import { Section } from './section.tsx';

/** Which languages work without a network, and one button for all of them. */
export const LanguagesSection = ({ allLanguages }: { readonly allLanguages: AllLanguages | undefined }) => {
  const { t } = useTranslation('office');
  const { library, languagesHere } = useServices();
  const here = languagesHere.value;
  const listed = useLoaded(() => library.languages(), [here]);
  const languages = listed.kind === 'ready' ? listed.value : [];
  const complete = here !== undefined && languages.length > 0 && languages.every(({ tag }) => here.includes(tag));
  return (
    <Section title={t('settings.languages')}>
      <p class="settings__hint">{t(complete ? 'settings.installed' : 'settings.languagesHint')}</p>
      {languages.length > 0 && (
        <ul class="settings__languages">
          {languages.map((language) => (
            <LanguageRow key={language.tag} language={language} isHere={here?.includes(language.tag)} />
          ))}
        </ul>
      )}
      {allLanguages && <LoadAll allLanguages={allLanguages} complete={complete} />}
    </Section>
  );
};

const LanguageRow = ({ language, isHere }: { readonly language: Language; readonly isHere: boolean | undefined }) => {
  const { t } = useTranslation('office');
  return (
    <li>
      <span>
        <span class="settings__autonym">
          <bdi lang={language.tag} dir={language.dir}>{language.autonym}</bdi>
        </span>{' '}
        {language.autonym !== language.german && language.german}
      </span>
      {isHere !== undefined && <Tag tone={isHere ? 'moss' : 'stone'}>{t(isHere ? 'settings.languageHere' : 'settings.languageMissing')}</Tag>}
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
