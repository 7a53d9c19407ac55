import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { Notice } from '#ui/shared/notice.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { Progress } from '#ui/shared/progress.tsx';
import { TaskList, TaskRow } from '#ui/shared/task-list.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { ContentsGate, LoadLanguages } from './contents-gate.tsx';
import { FirstList } from './first-list.tsx';
import { dueFacts } from './fact-review.ts';
import type { Contents } from './gather.ts';
import { StateTable } from './state-table.tsx';
import { useContents } from './use-contents.ts';
import { useFactEntries } from './use-fact-entries.ts';
import { useReview } from './use-review.ts';

/** S15: how far the contents of this device can be trusted, and what to look at first. Everything is worked out here, without network. */
export const ContentsPage = () => {
  const { t } = useTranslation('office');
  const gathered = useContents('all');
  useTitle(t('contents.title'));
  return (
    <StaffPage width="wide" back={{ href: '/einstellungen', label: t('contents.toSettings') }}>
      <PageHeader title={t('contents.title')} lead={t('contents.lead')} />
      <ContentsGate gathered={gathered}>{(contents) => <Overview contents={contents} />}</ContentsGate>
    </StaffPage>
  );
};

const Overview = ({ contents }: { readonly contents: Contents }) => {
  const { t } = useTranslation('office');
  const { done, total } = contents;
  const review = useReview();
  const entries = useFactEntries(contents, review);
  const due = dueFacts(entries);
  const detail = due.length === 0 ? t('contents.factsFine') : t('contents.factsDue', { count: due.length });
  return (
    <div class="contents">
      <Edition contents={contents} />
      <FirstList contents={contents} due={due} feedback={review.feedback} />
      <section class="contents__section">
        <h2>{t('contents.factsTitle')}</h2>
        <TaskList>
          <TaskRow href="/inhalte/angaben" title={t('contents.allFacts', { count: entries.length })} detail={detail} />
        </TaskList>
      </section>
      <section class="contents__section">
        <h2 id="contents-table">{t('contents.tableTitle')}</h2>
        {done < total && <Progress id="contents-reading" label={t('contents.reading')} value={done} max={total} text={t('contents.readingText', { done, total })} />}
        <StateTable contents={contents} labelledBy="contents-table" />
        {contents.elsewhere.length > 0 && (
          <Notice kind="offline" title={t('contents.elsewhereTitle')} action={<LoadLanguages />}>
            {t('contents.elsewhere', { languages: contents.elsewhere.map(({ german }) => german).join(', ') })}
          </Notice>
        )}
      </section>
    </div>
  );
};

const Edition = ({ contents }: { readonly contents: Contents }) => {
  const { t } = useTranslation('office');
  return (
    <dl class="contents__edition">
      <dt>{t('contents.edition')}</dt>
      {contents.packs.map(({ id, title, version }) => (
        <dd key={id}>
          <bdi lang={sourceLanguage}>{title}</bdi> <span class="contents__version"><Ltr>{version}</Ltr></span>
        </dd>
      ))}
    </dl>
  );
};
