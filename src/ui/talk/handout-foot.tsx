import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { entryIn } from '#core/lookup.ts';
import { QrCode } from '#ui/shared/qr-code.tsx';
import type { HandoutTopic } from './use-handout-topics.ts';
import type { TalkContent } from './use-talk.ts';
import { german, Words, type Tongue } from './words.tsx';

export type HandoutFootProps = {
  readonly content: TalkContent;
  readonly topics: readonly HandoutTopic[];
  readonly hasOwnSteps: boolean;
  readonly address: string;
};

/** What the sheet is and is not, how it was translated, and the way to the same list on a phone. */
export const HandoutFoot = ({ content, topics, hasOwnSteps, address }: HandoutFootProps) => {
  const { t } = useTranslation('closing');
  const { guestLanguage, versions } = content;
  const isMachine = topics.some(({ target }) => Object.values(target.texts).some(({ state }) => state === 'machine'));
  const notes = [...(hasOwnSteps ? [] : ['handout.no-personal-data']), ...(isMachine ? ['machine'] : [])];
  const column = (index: TalkContent['german'], tongue: Tongue) => (
    <div class="handout-foot__notes" lang={tongue.tag} dir={tongue.dir}>
      <p>
        <Words text={index.phrases['handout.scan-me']} tongue={tongue} /> <Words text={index.phrases['handout.questions-contact']} tongue={tongue} />
      </p>
      <p>
        <Words text={index.phrases['disclaimer']} tongue={tongue} />
      </p>
      <p>
        {notes.map((id) => (
          <span key={id}>
            <Words text={entryIn(index.phrases, id)} tongue={tongue} /> ·{' '}
          </span>
        ))}
        <Words text={index.phrases['handout.as-of']} tongue={tongue} /> <bdi dir="ltr">{Object.entries(versions).map((entry) => entry.join(' ')).join(' / ')}</bdi>
      </p>
    </div>
  );
  return (
    <div class="handout-foot">
      {column(content.german, german)}
      <QrCode text={address} label={t('handout.qrLabel')} />
      {guestLanguage.tag !== sourceLanguage && column(content.guest, guestLanguage)}
    </div>
  );
};
