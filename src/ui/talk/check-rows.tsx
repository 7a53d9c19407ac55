import type { ComponentChildren } from 'preact';
import { useTranslation } from 'react-i18next';
import { areas } from '#core/need.ts';
import { sourceLanguage } from '#core/language.ts';
import type { Referral } from '#core/referral.ts';
import type { Guest, Step, Talk } from '#core/talk.ts';
import { VisuallyHidden } from '#ui/shared/visually-hidden.tsx';
import './check.css';
import { dayText } from '#ui/shared/day-text.ts';
import type { TalkContent } from './use-talk.ts';
import { plainPhrase, plainTitle } from './words.tsx';

export type CheckRowsProps = { readonly talk: Talk; readonly content: TalkContent };

/** The record in plain words. Optional and unanswered reads «Nicht angegeben». */
export const CheckRows = ({ talk, content }: CheckRowsProps) => {
  const { t } = useTranslation(['closing', 'talk']);
  const base = `/gespraeche/${talk.id}`;
  const locked = talk.state === 'closed';
  const household = useHousehold(talk.guest);
  return (
    <dl class="check__rows">
      <CheckRow label={t('check.language')} href={base} locked={locked}>{talk.guest.language === undefined ? undefined : languageText(content)}</CheckRow>
      <CheckRow label={t('check.interpretation')} href={base} locked={locked}>{talk.interpretation && t(`talk:interpretation.${talk.interpretation}`)}</CheckRow>
      <CheckRow label={t('check.household')} href={base} locked={locked}>{household}</CheckRow>
      <CheckRow label={t('check.topics')} href={base} locked={locked}>
        <Lines lines={topicLines(talk, content, t)} empty={t('check.noTopics')} />
      </CheckRow>
      <CheckRow label={t('check.needs')} href={base} locked={locked}>
        <Lines lines={needLines(talk, content, t)} />
      </CheckRow>
      <CheckRow label={t('check.referrals')} href={`${base}/weitervermitteln`} locked={locked}>
        <Lines lines={talk.referrals.map((referral) => referralLine(referral, content, t))} empty={t('check.noReferrals')} />
      </CheckRow>
      <CheckRow label={t('check.steps')} href={`${base}/schritte`} locked={locked}>
        <Lines lines={talk.steps.map((step) => stepLine(step, content, t))} empty={t('check.noSteps')} />
      </CheckRow>
    </dl>
  );
};

type CheckRowProps = { readonly label: string; readonly href: string; readonly locked: boolean; readonly children?: ComponentChildren };

const CheckRow = ({ label, href, locked, children }: CheckRowProps) => {
  const { t } = useTranslation('closing');
  return (
    <div class="check__row">
      <dt>{label}</dt>
      <dd>{children ?? <NotGiven />}</dd>
      {!locked && (
        <dd class="check__change">
          <a href={href}>
            <span aria-hidden="true">{t('check.change')}</span>
            <VisuallyHidden>{t('check.changeOf', { what: label })}</VisuallyHidden>
          </a>
        </dd>
      )}
    </div>
  );
};

const NotGiven = () => {
  const { t } = useTranslation('closing');
  return <span class="check__empty">{t('part.notGiven')}</span>;
};

const Lines = ({ lines, empty }: { readonly lines: readonly string[]; readonly empty?: string }) => {
  if (lines.length === 0) return empty === undefined ? <NotGiven /> : <span class="check__empty">{empty}</span>;
  return (
    <ul class="check__lines">
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
};

type T = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const languageText = ({ guestLanguage }: TalkContent): ComponentChildren => (
  <>
    {guestLanguage.german}
    {guestLanguage.tag !== sourceLanguage && (
      <>
        {' · '}
        <bdi lang={guestLanguage.tag} dir={guestLanguage.dir}>{guestLanguage.autonym}</bdi>
      </>
    )}
  </>
);

const topicLines = (talk: Talk, { german }: TalkContent, t: T): readonly string[] =>
  talk.topics.flatMap((topic) => {
    const status = talk.outcomes[topic]?.status ?? 'open';
    return status === 'open' ? [] : [`${plainTitle(german, topic)} (${t(`talk:status.${status}`).toLowerCase()})`];
  });

const needLines = (talk: Talk, { german }: TalkContent, t: T): readonly string[] =>
  areas.flatMap((area) => {
    const need = talk.needs[area];
    return need === undefined ? [] : [`${plainPhrase(german, `area.${area}`)}: ${t(`talk:need.${need}`)}`];
  });

const referralLine = ({ place, kind, date, consent }: Referral, { structure }: TalkContent, t: T): string => {
  const name = structure.places.find(({ id }) => id === place)?.name ?? place;
  const named = consent === undefined ? 'consentOpen' : consent ? 'consentGiven' : 'consentRefused';
  const parts = [t(`talk:referral.kind.${kind}`), ...(date === undefined ? [] : [dayText(date, sourceLanguage)]), ...(kind === 'address' ? [] : [t(`check.${named}`)])];
  return `${name} (${parts.join('; ')})`;
};

const stepLine = ({ phrase, text, who, by }: Step, { german }: TalkContent, t: T): string => {
  const what = phrase === undefined ? (text ?? '') : plainPhrase(german, `step.${phrase}`);
  const doer = t(`talk:who.${who}`);
  return by === undefined ? t('check.stepLine', { what, who: doer }) : t('check.stepLineBy', { what, who: doer, day: dayText(by, sourceLanguage) });
};

const useHousehold = ({ adults, children, works }: Guest): string | undefined => {
  const { t } = useTranslation('talk');
  const count = (children.small ?? 0) + (children.school ?? 0) + (children.youth ?? 0);
  const parts = [
    ...(adults === undefined ? [] : [t('summary.adults', { count: adults })]),
    ...(count === 0 ? [] : [t('summary.children', { count })]),
    ...(works === undefined ? [] : [t(works ? 'summary.works' : 'summary.worksNot')]),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
};
