import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#ui/shared/button.tsx';
import { plusIcon } from '#ui/shared/icons.ts';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { SearchBox } from '#ui/shared/search-box.tsx';
import { Segmented } from '#ui/shared/segmented.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import { groupFrom, type TalkGroupName } from './talk-groups.ts';
import { TalkList } from './talk-list.tsx';
import './talks-page.css';

/** The talks of this office on this device; `?liste=` says which part of them. */
export const TalksPage = () => {
  const { t } = useTranslation('talk');
  const { query, route } = useLocation();
  const [search, setSearch] = useState('');
  const group = groupFrom(query['liste']);
  const choose = (chosen: TalkGroupName) => route(chosen === 'heute' ? '/gespraeche' : `/gespraeche?liste=${chosen}`, true);
  useTitle(t('talks.title'));
  return (
    <StaffPage actions={<LinkButton kind="next" size="large" icon={plusIcon} href="/gespraeche/neu">{t('talks.begin')}</LinkButton>}>
      <PageHeader title={t('talks.title')} />
      <div class="talks">
        <div class="talks__choice">
          <Segmented
            id="list"
            legend={t('talks.show')}
            value={group}
            onValue={choose}
            options={[
              { value: 'heute', label: t('talks.today') },
              { value: 'woche', label: t('talks.week') },
              { value: 'offen', label: t('talks.open') },
              { value: 'abgeschlossen', label: t('talks.closed') },
            ]}
          />
          <SearchBox id="talk-search" label={t('talks.search')} value={search} onValue={setSearch} clearLabel={t('talks.clear')} />
        </div>
        <TalkList key={group} group={group} search={search} />
      </div>
    </StaffPage>
  );
};
