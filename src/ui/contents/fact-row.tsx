import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { entryIn } from '#core/lookup.ts';
import { formatFact, missingFact } from '#ui/shared/fact-text.ts';
import { Tag, type TagTone } from '#ui/shared/tag.tsx';
import { plainTitle } from '#ui/talk/words.tsx';
import { ConfirmFact } from './confirm-fact.tsx';
import { packOfFact } from './fact-pack.ts';
import type { FactEntry, FactReason } from './fact-review.ts';
import { dayWords, sentencesFirst, useReasonText, UseWords } from './fact-words.tsx';
import type { Contents } from './gather.ts';
import type { Office } from './use-office.ts';

export type FactRowProps = { readonly entry: FactEntry; readonly contents: Contents; readonly office: Office };

/** One fact: its value large, what it means by the sentences around it, then where it comes from. */
export const FactRow = ({ entry, contents, office }: FactRowProps) => {
  const { t } = useTranslation('office');
  const { id, fact, today, coming } = entry;
  const owner = packOfFact(id, contents.structure, contents.packs);
  const isReplaced = entryIn(contents.structure.replacedFacts, id) !== undefined;
  return (
    <li class="fact-row">
      <div class="fact-row__value">
        <p class="fact-row__today">{today === undefined ? missingFact : formatFact(today, fact.unit, sourceLanguage)}</p>
        {coming.map(({ value, from }) => (
          <p class="fact-row__coming" key={from}>{t('contents.fromDay', { day: dayWords(from), value: formatFact(value, fact.unit, sourceLanguage) })}</p>
        ))}
      </div>
      <div class="fact-row__words">
        <Reasons entry={entry} />
        <Uses entry={entry} contents={contents} />
        <p class="fact-row__origin">
          {t('contents.source', { source: fact.source })}
          <br />
          {t('contents.checkedOn', { day: dayWords(entry.checkedOn) })}
          {owner !== undefined && ` · ${t(isReplaced ? 'contents.replacedBy' : 'contents.ofPack', { pack: owner.title })}`}
          {' · '}
          <code class="fact-row__id">{id}</code>
        </p>
        {owner !== undefined && <ConfirmFact entry={entry} pack={owner.id} office={office} />}
      </div>
    </li>
  );
};

const tones: Readonly<Record<FactReason['kind'], TagTone>> = { missing: 'brick', unconfirmed: 'larch', unchecked: 'larch', ends: 'larch', changes: 'lake' };

const Reasons = ({ entry }: { readonly entry: FactEntry }) => {
  const { t } = useTranslation('office');
  const reasonText = useReasonText();
  const { fact, reasons } = entry;
  if (reasons.length === 0 && fact.status !== 'fictitious') return null;
  return (
    <p class="fact-row__reasons">
      {fact.status === 'fictitious' && <Tag tone="stone">{t('contents.fictitious')}</Tag>}
      {reasons.map((reason) => (
        <Tag key={reason.kind} tone={tones[reason.kind]}>{reasonText(entry, reason)}</Tag>
      ))}
    </p>
  );
};

/** Enough to know what is meant. */
const sentencesShown = 2;

const Uses = ({ entry: { id, uses }, contents }: Omit<FactRowProps, 'office'>) => {
  const { t } = useTranslation('office');
  const shown = sentencesFirst(uses).slice(0, sentencesShown);
  if (shown.length === 0) return <p class="fact-row__unused">{t('contents.unused')}</p>;
  return (
    <ul class="fact-row__uses">
      {shown.map((use, at) => (
        <li key={at}>
          <UseWords use={use} id={id} />
          {use.kind !== 'place' && use.topic !== undefined && <> <a class="fact-row__topic" href={`/inhalte/vorschau/${use.topic}`}>{plainTitle(contents.german, use.topic)}</a></>}
        </li>
      ))}
      {uses.length > shown.length && <li class="fact-row__more">{t('contents.moreUses', { count: uses.length - shown.length })}</li>}
    </ul>
  );
};
