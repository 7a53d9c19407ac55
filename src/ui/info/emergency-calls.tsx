import type { ComponentChildren } from 'preact';
import { useTranslation } from 'react-i18next';
import { emergencyNumbers } from '#core/emergency.ts';
import { factOn } from '#core/fact.ts';
import { sourceLanguage } from '#core/language.ts';
import { entryIn } from '#core/lookup.ts';
import type { Inline, RichText, Text } from '#core/text.ts';
import { Icon } from '#ui/shared/icon.tsx';
import { phoneIcon } from '#ui/shared/icons.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { RichTextView, FactContext, type FactSource } from '#ui/shared/rich-text.tsx';
import './emergency-calls.css';
import { useFactSource } from './guest-facts.ts';
import type { Guest } from './guest-page.tsx';
import type { TopicView } from './topic-page.tsx';
import { blocksOf, type PointLine } from './topic-view.ts';

export type EmergencyCallsProps = { readonly view?: TopicView | undefined; readonly guest?: Guest };

/** The four numbers that are built in; what the content says of each takes the place of its name when it arrives. */
export const EmergencyCalls = ({ view, guest }: EmergencyCallsProps) => {
  const { t } = useTranslation('info');
  return (
    <ul class="emergency-calls" data-main aria-label={t('emergency.numbers', { defaultValue: 'Notrufnummern' })}>
      {emergencyNumbers.map(({ id, number, german }) => (
        <CallRow key={id} number={number}>
          <span class="emergency-calls__name">{t(`emergency.${id}`, { defaultValue: german })}</span>
          {view && guest && <SaidOf number={number} view={view} guest={guest} />}
        </CallRow>
      ))}
    </ul>
  );
};

const SaidOf = ({ number, view, guest }: { readonly number: string; readonly view: TopicView; readonly guest: Guest }) => {
  const facts = useFactSource(view.structure);
  const line = numberedLines(view, facts).find((numbered) => numbered.number === number)?.line;
  const text = line && { ...line.text, text: afterNumber(line.text.text) };
  if (text === undefined || text.text.length === 0) return null;
  return <FactContext.Provider value={facts}><CallWords text={text} number={number} guest={guest} /></FactContext.Provider>;
};

/** «Polizei: 117. Rufen Sie an bei Gewalt»: name and number stand there already. Where the sentence goes on behind the number, it stays whole. */
const afterNumber = (text: RichText): RichText => {
  const [next, ...rest] = text.slice(text.findIndex((node) => typeof node !== 'string' && node.t === 'fact') + 1);
  if (next === undefined || typeof next !== 'string' || !/^[.።](\s|$)/.test(next)) return text;
  const words = next.slice(1).trimStart();
  return words === '' ? rest : [words, ...rest];
};

/** The other numbers that the content has: poison, air rescue, somebody to talk to. */
export const MoreCalls = ({ view, guest }: { readonly view: TopicView; readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  const facts = useFactSource(view.structure);
  const more = numberedLines(view, facts).filter(({ number }) => !emergencyNumbers.some((builtIn) => builtIn.number === number));
  if (more.length === 0) return null;
  return (
    <section>
      <h2>{t('emergency.moreNumbers')}</h2>
      <FactContext.Provider value={facts}>
        <ul class="emergency-calls" aria-label={t('emergency.moreNumbers')}>
          {more.map(({ line, number }) => (
            <CallRow key={line.id} number={number}><CallWords text={line.text} number={number} guest={guest} /></CallRow>
          ))}
        </ul>
      </FactContext.Provider>
    </section>
  );
};

/** The whole row calls. Its words carry the number once more, but no second link. */
const CallRow = ({ number, children }: { readonly number: string; readonly children: ComponentChildren }) => (
  <li>
    <a class="emergency-calls__call" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      <span class="emergency-calls__number">
        <Icon shape={phoneIcon} />
        <Ltr>{number}</Ltr>
      </span>
      <span class="emergency-calls__words">{children}</span>
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

/** The points that name a telephone number. */
export const numberedLines = (view: TopicView, facts: FactSource): readonly { readonly line: PointLine; readonly number: string }[] =>
  blocksOf(view)
    .flatMap((block) => block.lines)
    .flatMap((line) => {
      const number = numberIn(line.text.text, facts);
      return number === undefined ? [] : [{ line, number }];
    });

const numberIn = (text: readonly Inline[], { facts, day }: FactSource): string | undefined => {
  const phone = text.find((node) => typeof node !== 'string' && node.t === 'fact' && entryIn(facts, node.id)?.unit === 'phone');
  const fact = phone && typeof phone !== 'string' && phone.t === 'fact' ? entryIn(facts, phone.id) : undefined;
  return fact && factOn(fact, day)?.toString();
};
