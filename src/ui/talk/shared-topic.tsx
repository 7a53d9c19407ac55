import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import type { TopicPage } from '#core/overlay.ts';
import type { Talk } from '#core/talk.ts';
import type { Text } from '#core/text.ts';
import { plainText } from '#core/text.ts';
import { useReadAloud } from '#ui/info/use-read-aloud.ts';
import { Bilingual } from '#ui/shared/bilingual.tsx';
import { BackLink } from '#ui/shared/button.tsx';
import { factWordsIn } from '#ui/shared/fact-text.ts';
import { Page } from '#ui/shared/page.tsx';
import { Pictogram } from '#ui/shared/pictogram.tsx';
import { isPictogram } from '#ui/shared/pictograms.ts';
import type { Together } from '#ui/shared/preferences.ts';
import { useServices } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { MissingGuestLanguage } from './missing-guest-language.tsx';
import { SavedMark } from './saved-mark.tsx';
import { SharedActions } from './shared-actions.tsx';
import { SharedControls } from './shared-controls.tsx';
import { sharedLines } from './shared-lines.ts';
import { pairsOf } from './shared-pairs.tsx';
import { SharedQuestions } from './shared-questions.tsx';
import './shared-view.css';
import { SpineRow } from './spine-row.tsx';
import type { TalkContent } from './use-talk.ts';
import { german, plainWords, Words } from './words.tsx';

export type SharedTopicProps = {
  readonly talk: Talk;
  readonly topic: string;
  readonly content: TalkContent;
  readonly germanPage: TopicPage;
  /** Missing where the guest's language, or only this topic in it, is not on this device. */
  readonly guestPage: TopicPage | undefined;
  readonly onLoaded: () => void;
};

export const SharedTopic = ({ talk, topic, content, germanPage, guestPage, onLoaded }: SharedTopicProps) => {
  const { t } = useTranslation('talk');
  const { preferences, today } = useServices();
  const { guestLanguage } = content;
  const isSingle = content.guestMissing || guestLanguage.tag === sourceLanguage;
  const { mode: chosen, size } = preferences.together.value;
  const mode = isSingle ? 'source' : chosen;
  const lines = sharedLines({ germanPage, guestPage, german: content.german, guest: content.guest });
  const spokenTongue = mode === 'source' ? german : guestLanguage;
  const factWords = factWordsIn(content.structure.facts, today(), spokenTongue.tag);
  const spokenLines = lines.map((line) => ({ id: line.id, text: plainText(mode === 'source' ? line.german.text : line.guest.text, factWords) }));
  const reading = useReadAloud(spokenTongue.tag, spokenLines);
  const title = germanPage.texts['title'];
  const words = { untranslated: t('shared.untranslated'), outdated: t('shared.outdated') };
  useTitle(title === undefined ? topic : plainWords(title));
  return (
    <Page
      skipLabel={t('shared.skip')}
      width="wide"
      bar={
        <>
          <BackLink href={`/gespraeche/${talk.id}`}>{t('shared.back')}</BackLink>
          <div class="shared-view__saved">
            <SavedMark talk={talk.id} topic={topic} />
          </div>
          <SharedControls language={isSingle ? undefined : guestLanguage} reading={reading} />
        </>
      }
      actions={<SharedActions talk={talk} topic={topic} content={content} />}
    >
      {content.guestMissing && talk.guest.language !== undefined && <MissingGuestLanguage tag={talk.guest.language} onLoaded={onLoaded} />}
      <div class="shared-view" data-size={size}>
        {mode !== 'facing' && <SharedTitle content={content} germanPage={germanPage} guestPage={guestPage} mode={mode} />}
        <Bilingual
          source={{ label: t('shared.german'), lang: german.tag, dir: german.dir }}
          target={{ label: guestLanguage.autonym, lang: guestLanguage.tag, dir: guestLanguage.dir }}
          mode={mode}
          guest={isSingle ? 'source' : 'target'}
          pairs={pairsOf({ lines, talk, germanPage, guestPage, content, mode, spoken: reading.spoken, words })}
        />
        {mode !== 'facing' && <SharedQuestions talk={talk} germanPage={germanPage} guestPage={guestPage} content={content} mode={mode} />}
        <SharedFoot content={content} mode={mode === 'facing' ? 'both' : mode} />
      </div>
    </Page>
  );
};

type SharedTitleProps = Pick<SharedTopicProps, 'content' | 'germanPage' | 'guestPage'> & { readonly mode: Exclude<Together['mode'], 'facing'> };

const SharedTitle = ({ content, germanPage, guestPage, mode }: SharedTitleProps) => {
  const { t } = useTranslation('talk');
  const { icon } = germanPage.topic;
  const guestTitle = <Words text={guestPage?.texts['title']} tongue={content.guestLanguage} />;
  const state = stateOf(guestPage?.texts['title']);
  return (
    <SpineRow
      mode={mode}
      source={
        <>
          <h1 class="shared-view__title" tabIndex={-1}><Words text={germanPage.texts['title']} tongue={german} /></h1>
          {state && mode === 'both' && <p class="shared-view__state">{t(`shared.${state}`)}</p>}
        </>
      }
      spine={isPictogram(icon) && <Pictogram id={icon} />}
      target={
        <div lang={content.guestLanguage.tag} dir={content.guestLanguage.dir}>
          {mode === 'target' ? <h1 class="shared-view__title" tabIndex={-1}>{guestTitle}</h1> : <p class="shared-view__title">{guestTitle}</p>}
          {state === 'machine' && <p class="shared-view__state"><Words text={content.guest.phrases['machine']} tongue={content.guestLanguage} /></p>}
        </div>
      }
    />
  );
};

/** How far the translation as a whole can be trusted; single lines that differ say so themselves. */
const stateOf = (title: Text | undefined): 'machine' | 'checked' | undefined => (title === undefined || title.state === 'original' ? undefined : title.state);

const SharedFoot = ({ content, mode }: { readonly content: TalkContent; readonly mode: 'both' | 'source' | 'target' }) => (
  <div class="shared-view__foot">
    <SpineRow
      mode={mode}
      source={<Words text={content.german.phrases['disclaimer']} tongue={german} />}
      target={<Words text={content.guest.phrases['disclaimer']} tongue={content.guestLanguage} />}
    />
  </div>
);
