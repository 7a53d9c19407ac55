import { useTranslation } from 'react-i18next';
import { factOn } from '#core/fact.ts';
import { sourceLanguage } from '#core/language.ts';
import type { Inline, Text } from '#core/text.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { phoneIcon } from '#ui/shared/icons.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { FactContext, RichTextView, type FactSource } from '#ui/shared/rich-text.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import './emergency-page.css';
import { GuestPage, type Guest } from './guest-page.tsx';
import { useFactSource } from './guest-facts.ts';
import { useOfflineCopy } from './offline-copy.ts';
import { titleWords } from './short-title.tsx';
import { TextView } from './text-view.tsx';
import { emergencyTopic } from './topic-order.ts';
import type { TopicView } from './topic-page.tsx';
import { TopicPlaces } from './topic-places.tsx';
import { blocksOf, type PointLine } from './topic-view.ts';

export const EmergencyPage = ({ lang }: { readonly lang: string }) => {
  const { library } = useServices();
  const load = async (): Promise<TopicView | undefined> => {
    const [page, german, index, structure] = await Promise.all([
      library.topic(lang, emergencyTopic),
      library.topic(sourceLanguage, emergencyTopic),
      library.index(lang),
      library.structure(),
    ]);
    if (page === undefined || index === undefined || structure === undefined) return undefined;
    return { page, german, index, germanIndex: undefined, structure };
  };
  return (
    <GuestPage lang={lang} load={load} hrefIn={(tag) => `/info/${tag}/notfall`} emergencyLink={false}>
      {(view, guest) => <Emergency view={view} guest={guest} />}
    </GuestPage>
  );
};

type EmergencyProps = { readonly view: TopicView; readonly guest: Guest };

/** Points with a number become calls; the others say what matters on the telephone. */
const Emergency = ({ view, guest }: EmergencyProps) => {
  const { t } = useTranslation('info');
  const facts = useFactSource(view.structure);
  const lines = blocksOf({ page: view.page, german: undefined }).flatMap((block) => block.lines);
  const numbered = lines.map((line) => ({ line, number: numberIn(line.text.text, facts) }));
  useOfflineCopy(guest.language.tag);
  useTitle(titleWords(view.page.texts['title']));
  return (
    <FactContext.Provider value={facts}>
      <PageHeader title={view.page.texts['title'] && <TextView text={view.page.texts['title']} guest={guest} />} lead={t('emergency.free')} />
      <div class="guest-stack">
        <ul class="emergency__calls" aria-label={t('emergency.numbers')}>
          {numbered.map(({ line, number }) => number && <CallRow key={line.id} line={line} number={number} guest={guest} />)}
        </ul>
        <section>
          <h2>{t('emergency.talk')}</h2>
          <ul class="emergency__advice">
            {numbered.map(({ line, number }) => number === undefined && <li key={line.id}><TextView text={line.text} guest={guest} /></li>)}
          </ul>
        </section>
        {guest.language.tag !== sourceLanguage && <LanguageCard guest={guest} />}
        <TopicPlaces view={view} guest={guest} />
      </div>
    </FactContext.Provider>
  );
};

type CallRowProps = { readonly line: PointLine; readonly number: string; readonly guest: Guest };

/** The whole row calls. Its words carry the number once more, but no second link. */
const CallRow = ({ line, number, guest }: CallRowProps) => (
  <li>
    <a class="emergency__call" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      <span class="emergency__number">
        <Icon shape={phoneIcon} />
        <Ltr>{number}</Ltr>
      </span>
      <CallWords text={line.text} number={number} guest={guest} />
    </a>
  </li>
);

const CallWords = ({ text, number, guest }: { readonly text: Text; readonly number: string; readonly guest: Guest }) => {
  const { tag, dir } = text.untranslated === true ? { tag: sourceLanguage, dir: 'ltr' as const } : guest.language;
  return (
    <span lang={tag} dir={dir}>
      {text.text.map((node, index) =>
        typeof node !== 'string' && node.t === 'fact' ? <Ltr key={index}>{number}</Ltr> : <RichTextView key={index} text={[node]} lang={tag} />,
      )}
    </span>
  );
};

/** What to hold out to whoever stands nearby; German in every language, because it is read by others. */
const LanguageCard = ({ guest }: { readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  return (
    <section>
      <h2>{t('emergency.card')}</h2>
      <p>{t('emergency.cardText')}</p>
      <div class="emergency__card" lang={sourceLanguage} dir="ltr">
        <p class="emergency__sentence">Ich spreche nur {guest.language.german}.</p>
        <p>Bitte helfen Sie mir. Bitte rufen Sie für mich an.</p>
      </div>
    </section>
  );
};

const numberIn = (text: readonly Inline[], { facts, day }: FactSource): string | undefined => {
  const phone = text.find((node) => typeof node !== 'string' && node.t === 'fact' && facts[node.id]?.unit === 'phone');
  const fact = phone && typeof phone !== 'string' && phone.t === 'fact' ? facts[phone.id] : undefined;
  return fact && factOn(fact, day)?.toString();
};
