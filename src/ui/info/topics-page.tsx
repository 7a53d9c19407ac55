import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { PackIndex, TopicEntry } from '#core/pack.ts';
import { Button } from '#ui/shared/button.tsx';
import { Icon } from '#ui/shared/icon.tsx';
import { mobileIcon, searchIcon, starIcon } from '#ui/shared/icons.ts';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { isPictogram } from '#ui/shared/pictograms.ts';
import { useServices } from '#ui/shared/services.ts';
import { StatusLine, type StatusKind } from '#ui/shared/status-line.tsx';
import { Switch } from '#ui/shared/switch.tsx';
import { Tile, Tiles } from '#ui/shared/tile.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { EmergencyBar } from './emergency-bar.tsx';
import { GuestPage, type Guest } from './guest-page.tsx';
import { useOfflineCopy, type OfflineCopy } from './offline-copy.ts';
import { ShortTitle, titleWords } from './short-title.tsx';
import { topicHref, topicSections, type TopicSection } from './topic-order.ts';
import './topics-page.css';

/** The first list. It is what people wait for on a slow line: it reads one index and nothing else. */
export const TopicsPage = ({ lang }: { readonly lang: string }) => {
  const { library } = useServices();
  return (
    <GuestPage lang={lang} load={() => library.topicList(lang)} hrefIn={(tag) => `/info/${tag}`} back="none" emergencyLink={false} width="wide">
      {(index, guest) => <Topics index={index} guest={guest} />}
    </GuestPage>
  );
};

const Topics = ({ index, guest }: { readonly index: PackIndex; readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  const { tag } = guest.language;
  useTitle(t('app.name'));
  return (
    <>
      <PageHeader title={t('app.name')} lead={t('app.lead')} />
      <div class="topics">
        <EmergencyBar lang={tag} />
        <div class="topics__ways">
          <a class="topics__search" href={`/info/${tag}/suche`}>
            <Icon shape={searchIcon} />
            {t('topics.search')}
          </a>
          <a class="topics__list" href={`/info/${tag}/list`}>
            <Icon shape={starIcon} />
            {t('list.title')}
          </a>
        </div>
        <TopicTiles index={index} lang={tag} />
        <TopicsFoot lang={tag} />
      </div>
    </>
  );
};

const TopicTiles = ({ index, lang }: { readonly index: PackIndex; readonly lang: string }) => {
  const { library, preferences } = useServices();
  const beside = preferences.beside.value && lang !== sourceLanguage;
  const german = useLoaded(async () => (beside ? library.topicList(sourceLanguage) : undefined), [beside]);
  const germanTitle = (id: string): string | undefined => {
    const entry = beside && german.kind === 'ready' ? german.value?.topics.find((topic) => topic.id === id) : undefined;
    return entry && titleWords(entry.short ?? entry.title);
  };
  return (
    <>
      {topicSections(index.topics).map((section) => (
        <Section key={section.id} section={section} lang={lang} germanTitle={germanTitle} />
      ))}
    </>
  );
};

/** Three rows of a wide screen. More tiles in a section make the first list late, and nobody looks at them before they ask for them. */
const firstTiles = 9;

type SectionProps = { readonly section: TopicSection; readonly lang: string; readonly germanTitle: (id: string) => string | undefined };

const Section = ({ section: { id, topics }, lang, germanTitle }: SectionProps) => {
  const { t } = useTranslation('info');
  const [isWhole, setIsWhole] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const shown = isWhole || topics.length <= firstTiles ? topics : topics.slice(0, firstTiles);
  useEffect(() => {
    // The button is gone: who pressed it goes on with the first tile that was not there before.
    if (isWhole) list.current?.querySelectorAll('a')[firstTiles]?.focus();
  }, [isWhole]);
  return (
    <section class="topics__section" aria-labelledby={`section-${id}`}>
      <h2 id={`section-${id}`}>{t(`topics.${id}`)}</h2>
      <div ref={list}>
        <Tiles>
          {shown.map((entry) => (
            <TopicTile key={entry.id} entry={entry} lang={lang} german={germanTitle(entry.id)} />
          ))}
        </Tiles>
        {shown.length < topics.length && (
          <div class="topics__rest">
            <Button onClick={() => setIsWhole(true)}>{t('topics.showAll', { number: topics.length })}</Button>
          </div>
        )}
      </div>
    </section>
  );
};

type TopicTileProps = { readonly entry: TopicEntry; readonly lang: string; readonly german: string | undefined };

const TopicTile = ({ entry, lang, german }: TopicTileProps) => (
  <Tile
    href={topicHref(lang, entry.id)}
    pictogram={isPictogram(entry.icon) ? entry.icon : 'advice'}
    title={<ShortTitle entry={entry} />}
    other={german && <span lang={sourceLanguage} dir="ltr">{german}</span>}
  />
);

const statusKinds: Readonly<Record<OfflineCopy, StatusKind>> = { unknown: 'busy', saving: 'busy', saved: 'saved', notSaved: 'offline' };

const TopicsFoot = ({ lang }: { readonly lang: string }) => {
  const { t } = useTranslation('info');
  const { preferences, update } = useServices();
  const copy = useOfflineCopy(lang);
  return (
    <footer class="topics__foot">
      {lang !== sourceLanguage && (
        <Switch id="beside" checked={preferences.beside.value} onChecked={(checked) => (preferences.beside.value = checked)}>
          {t('topics.beside')}
        </Switch>
      )}
      <div class="topics__device" data-copy={copy}>
        <StatusLine kind={statusKinds[copy]}>{copy === 'unknown' ? '' : t(`offline.${copy}`)}</StatusLine>
        <a class="topics__here" href={`/info/${lang}/geraet`}>
          <Icon shape={mobileIcon} />
          {t('offline.here')}
        </a>
      </div>
      {update.ready.value && (
        <p class="topics__update">
          {t('offline.update')} <Button onClick={update.apply}>{t('offline.updateNow')}</Button>
        </p>
      )}
    </footer>
  );
};
