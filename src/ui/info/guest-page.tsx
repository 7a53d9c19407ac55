import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage, type Language } from '#core/language.ts';
import { BackLink, Button } from '#ui/shared/button.tsx';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { Icon } from '#ui/shared/icon.tsx';
import { refreshIcon, sirenIcon } from '#ui/shared/icons.ts';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { usePageLanguage } from '#ui/shared/page-language.ts';
import { Page, type PageProps } from '#ui/shared/page.tsx';
import { useServices, type Services } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { DisplayMenu } from './display-menu.tsx';
import './guest-page.css';
import { LanguageList } from './language-list.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { MissingLanguage } from './missing-language.tsx';
import { MyListLink } from './my-list-link.tsx';
import { ListLost } from './my-list-lost.tsx';

/** In which language a page is read, and which others there are. */
export type Guest = { readonly language: Language; readonly languages: readonly Language[] };

export type GuestPageProps<T> = Pick<PageProps, 'width'> & {
  /** Tag from the address: it may be anything. */
  readonly lang: string;
  /** Nothing where the content is neither on the device nor to be had. */
  readonly load: () => Promise<T | undefined>;
  /** What `load` depends on besides the language. */
  readonly inputs?: readonly unknown[];
  /** The same page in another language. */
  readonly hrefIn: (tag: string) => string;
  readonly back?: 'topics' | 'none';
  readonly emergencyLink?: boolean;
  /** Stands instead of the page while it is not there, and where it cannot be: unknown language, broken content. */
  readonly meanwhile?: (languages: readonly Language[]) => ComponentChildren;
  readonly children: (value: T, guest: Guest) => ComponentChildren;
};

type Opened<T> =
  | { readonly kind: 'here'; readonly guest: Guest; readonly value: T }
  | { readonly kind: 'missing'; readonly guest: Guest; readonly spoken: Language }
  | { readonly kind: 'unknown'; readonly languages: readonly Language[] };

/** A page of the public part: it appears when its words and its content are there together, so that nothing flashes or jumps. */
export const GuestPage = <T,>({ lang, load, inputs = [], meanwhile, ...page }: GuestPageProps<T>) => {
  const { library, speak } = useServices();
  const [attempt, setAttempt] = useState(0);
  const hasOpened = useRef(false);
  const opened = useLoaded<Opened<T>>(async () => {
    // A change of language waits for the content first: otherwise the old page would for a moment speak two languages.
    const first = hasOpened.current ? undefined : speakFirst(speak, [lang, sourceLanguage]);
    const [languages, value] = await Promise.all([library.languages(), load()]);
    await first;
    const result = await open(speak, lang, languages, value);
    hasOpened.current = true;
    return result;
  }, [lang, attempt, ...inputs]);
  const retry = () => setAttempt((count) => count + 1);
  if (meanwhile !== undefined && (opened.kind !== 'ready' || opened.value.kind === 'unknown')) {
    return <>{meanwhile(opened.kind === 'ready' && opened.value.kind === 'unknown' ? opened.value.languages : [])}</>;
  }
  if (opened.kind === 'loading') return <div class="guest-loading" aria-busy="true" />;
  if (opened.kind === 'failed') return <Failed onRetry={retry} />;
  switch (opened.value.kind) {
    case 'unknown':
      return <UnknownLanguage languages={opened.value.languages} hrefIn={page.hrefIn} onRetry={retry} />;
    case 'missing':
      return <Missing {...page} {...opened.value} onRetry={retry} />;
    case 'here':
      return <Here {...page} guest={opened.value.guest} value={opened.value.value} />;
  }
};

const open = async <T,>(speak: Services['speak'], lang: string, languages: readonly Language[], value: T | undefined): Promise<Opened<T>> => {
  const language = languages.find(({ tag }) => tag === lang);
  if (language === undefined) {
    await speakFirst(speak, [sourceLanguage]);
    return { kind: 'unknown', languages };
  }
  const tag = await speakFirst(speak, [lang, sourceLanguage]);
  const guest = { language, languages };
  return value === undefined
    ? { kind: 'missing', guest, spoken: languages.find((other) => other.tag === tag) ?? language }
    : { kind: 'here', guest, value };
};

/** Without network the wording of a language may be out of reach too. */
const speakFirst = async (speak: Services['speak'], tags: readonly string[]): Promise<string | undefined> => {
  for (const tag of tags) {
    try {
      await speak(tag);
      return tag;
    } catch {
      // The next one will do; where none does, the page shows its last wording.
    }
  }
  return undefined;
};

type HereProps<T> = Omit<GuestPageProps<T>, 'lang' | 'load' | 'inputs' | 'meanwhile'> & { readonly guest: Guest; readonly value: T };

const Here = <T,>({ guest, value, children, ...page }: HereProps<T>) => {
  const { preferences } = useServices();
  const { tag, dir } = guest.language;
  usePageLanguage(tag, dir);
  useEffect(() => {
    preferences.language.value = tag;
    preferences.recent.value = [tag, ...preferences.recent.peek().filter((other) => other !== tag)];
  }, [tag]);
  return (
    <Frame guest={guest} {...page}>
      {children(value, guest)}
    </Frame>
  );
};

type FrameProps = Pick<GuestPageProps<unknown>, 'hrefIn' | 'back' | 'emergencyLink' | 'width'> & { readonly guest: Guest; readonly children: ComponentChildren };

const Frame = ({ guest, hrefIn, back = 'topics', emergencyLink = true, width, children }: FrameProps) => {
  const { t } = useTranslation('info');
  const { tag } = guest.language;
  return (
    <Page
      skipLabel={t('page.skip')}
      width={width}
      bar={
        <>
          {back === 'topics' ? <BackLink href={`/info/${tag}`}>{t('page.allTopics')}</BackLink> : <span class="guest-bar__name">{t('app.short')}</span>}
          <div class="guest-bar__end">
            {emergencyLink && (
              <a class="guest-bar__emergency" href={`/info/${tag}/notfall`}>
                <Icon shape={sirenIcon} />
                <span>{t('emergency.title')}</span>
              </a>
            )}
            <MyListLink lang={tag} />
            <DisplayMenu />
            <LanguageMenu guest={guest} hrefIn={hrefIn} />
          </div>
        </>
      }
    >
      {children}
      <ListLost />
    </Page>
  );
};

type MissingProps = Omit<FrameProps, 'children'> & { readonly spoken: Language; readonly onRetry: () => void };

const Missing = ({ spoken, onRetry, ...frame }: MissingProps) => {
  usePageLanguage(spoken.tag, spoken.dir);
  return (
    <Frame {...frame}>
      <MissingLanguage guest={frame.guest} hrefIn={frame.hrefIn} onRetry={onRetry} />
    </Frame>
  );
};

type UnknownLanguageProps = Pick<FrameProps, 'hrefIn'> & { readonly languages: readonly Language[]; readonly onRetry: () => void };

const UnknownLanguage = ({ languages, hrefIn, onRetry }: UnknownLanguageProps) => {
  const { t } = useTranslation('info');
  const nothingHere = languages.length === 0;
  const title = nothingHere ? t('language.emptyTitle') : t('language.unknownTitle');
  usePageLanguage(sourceLanguage, 'ltr');
  useTitle(title);
  return (
    <Page skipLabel={t('page.skip')} bar={<BackLink href="/">{t('language.choose')}</BackLink>}>
      <PageHeader title={title} lead={nothingHere ? t('language.emptyText') : t('language.unknownText')} />
      {nothingHere ? (
        <Button kind="primary" icon={refreshIcon} onClick={onRetry}>{t('page.retry')}</Button>
      ) : (
        <LanguageList languages={languages} hrefIn={hrefIn} />
      )}
    </Page>
  );
};

const Failed = ({ onRetry }: { readonly onRetry: () => void }) => {
  const { t } = useTranslation('info');
  useTitle(t('page.failedTitle'));
  return (
    <Page skipLabel={t('page.skip')}>
      <PageHeader title={t('page.failedTitle')} />
      <EmptyState title={t('page.failedText')} action={<Button kind="primary" icon={refreshIcon} onClick={onRetry}>{t('page.retry')}</Button>} />
    </Page>
  );
};
