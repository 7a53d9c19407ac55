import { useLocation, useRoute } from 'preact-iso';
import type { ComponentChildren } from 'preact';
import { useTranslation } from 'react-i18next';
import { nextOpenTopic } from '#core/plan.ts';
import { guestLabel, type Talk } from '#core/talk.ts';
import { isOpenState } from '#core/talk-state.ts';
import { Button, LinkButton } from '#ui/shared/button.tsx';
import { arrowRightIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useStaff } from '#ui/shared/services.ts';
import { useTitle } from '#ui/shared/title.ts';
import { useLive } from '#ui/shared/use-live.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { startedBy } from './begin-talk.ts';
import { Conflicts } from './conflicts.tsx';
import { dayText, momentOf } from '#ui/shared/day-text.ts';
import { HubFinishing } from './hub-finishing.tsx';
import './hub-page.css';
import { HubTopics } from './hub-topics.tsx';
import { Preparing } from './preparing.tsx';
import { TalkGate } from './talk-gate.tsx';
import type { TalkContent } from './use-talk.ts';
import { useTalkActs } from './use-talk-acts.ts';
import { plainTitle } from './words.tsx';

/** The talk at a glance, and the way to each of its parts. */
export const HubPage = () => {
  const { id = '' } = useRoute().params;
  return (
    <TalkGate id={id} key={id}>
      {(talk, content) => <Hub talk={talk} content={content} />}
    </TalkGate>
  );
};

type HubProps = { readonly talk: Talk; readonly content: TalkContent };

const Hub = ({ talk, content }: HubProps) => {
  const { t } = useTranslation('talk');
  const label = guestLabel(talk.guest);
  const title = label === undefined ? t('hub.nameless') : t('hub.title', { label });
  useTitle(title);
  return (
    <StaffPage back={{ href: '/gespraeche', label: t('hub.back') }} actions={<Onward talk={talk} content={content} />}>
      <PageHeader title={title} kicker={<Kicker talk={talk} />} />
      {talk.state === 'closed' && <ClosedNotice talk={talk} />}
      {talk.conflicts.length > 0 && <Conflicts talk={talk} content={content} />}
      <div class="hub">
        <HubPart number={1} title={t('hub.prepare')}>
          <Preparing talk={talk} content={content} />
        </HubPart>
        <HubPart number={2} title={t('hub.lead')}>
          <HubTopics talk={talk} content={content} />
        </HubPart>
        <HubPart number={3} title={t('hub.finish')}>
          <HubFinishing talk={talk} />
        </HubPart>
      </div>
    </StaffPage>
  );
};

type HubPartProps = { readonly number: number; readonly title: string; readonly children: ComponentChildren };

const HubPart = ({ number, title, children }: HubPartProps) => (
  <section class="hub__part" aria-labelledby={`hub-part-${number}`}>
    <span class="hub__number" aria-hidden="true">{number}</span>
    <h2 class="hub__title" id={`hub-part-${number}`}>{title}</h2>
    <div class="hub__body">{children}</div>
  </section>
);

/** What kind of talk it is and when it is or was. */
const Kicker = ({ talk }: { readonly talk: Talk }) => {
  const { i18n } = useTranslation('talk');
  const { connection } = useStaff();
  const office = useLive(() => connection, []);
  const name = office.kind === 'ready' ? office.value?.talkName : undefined;
  const made = talk.started ?? talk.created;
  const when = talk.appointment.at === undefined ? made && momentOf(made) : { day: talk.appointment.at.slice(0, 10), time: talk.appointment.at.slice(11) };
  return <>{[name, when && `${dayText(when.day, i18n.language)}, ${when.time}`, talk.appointment.room].filter(Boolean).join(' · ')}</>;
};

const ClosedNotice = ({ talk }: { readonly talk: Talk }) => {
  const { t, i18n } = useTranslation('talk');
  const closed = talk.closed && momentOf(talk.closed);
  return (
    <Notice
      kind="info"
      title={closed ? t('hub.closedOn', { day: dayText(closed.day, i18n.language), time: closed.time }) : t('state.closed')}
      action={<LinkButton href={`/gespraeche/${talk.id}/abschluss`}>{t('hub.addendum')}</LinkButton>}
    >
      <p>
        {t('hub.closedText')}
        {talk.addenda.length > 0 && ` ${t('hub.addendaCount', { count: talk.addenda.length })}.`}
      </p>
    </Notice>
  );
};

/** The one way on: the next open topic, and after the last one the check page. */
const Onward = ({ talk, content }: HubProps) => {
  const { t } = useTranslation('talk');
  const { now } = useStaff();
  const { route } = useLocation();
  const { set } = useTalkActs(talk);
  const topic = nextOpenTopic(talk.topics, talk.outcomes);
  if (!isOpenState(talk.state)) return <LinkButton href={`/gespraeche/${talk.id}/pruefen`}>{t('hub.check')}</LinkButton>;
  if (topic === undefined) {
    return <LinkButton kind="next" size="large" iconEnd={arrowRightIcon} href={`/gespraeche/${talk.id}/pruefen`}>{t('hub.check')}</LinkButton>;
  }
  const href = `/gespraeche/${talk.id}/thema/${topic}`;
  const name = plainTitle(content.german, topic);
  if (talk.state === 'running') return <LinkButton kind="next" size="large" iconEnd={arrowRightIcon} href={href}>{t('hub.next', { topic: name })}</LinkButton>;
  const begin = async () => {
    if (await set(startedBy(talk, now()), t('act.started'))) route(href);
  };
  return <Button kind="next" size="large" iconEnd={arrowRightIcon} onClick={() => void begin()}>{t('hub.begin', { topic: name })}</Button>;
};
