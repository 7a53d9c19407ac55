import { useTranslation } from 'react-i18next';
import type { Conflict } from '#core/conflict.ts';
import type { Value } from '#core/merge.ts';
import type { Talk } from '#core/talk.ts';
import { isOpenState } from '#core/talk-state.ts';
import { Button } from '#ui/shared/button.tsx';
import { Notice } from '#ui/shared/notice.tsx';
import { useStaff } from '#ui/shared/services.ts';
import { useLive } from '#ui/shared/use-live.ts';
import './conflicts.css';
import { momentOf, shortDayText } from '#ui/shared/day-text.ts';
import { fieldName, valueWords } from './field-words.ts';
import type { TalkContent } from './use-talk.ts';
import { useTalkActs } from './use-talk-acts.ts';

export type ConflictsProps = { readonly talk: Talk; readonly content: TalkContent };

/** Two people wrote different things: both stand here until somebody says which one holds. [P5] */
export const Conflicts = ({ talk, content }: ConflictsProps) => {
  const { t } = useTranslation('talk');
  return (
    <section class="conflicts" aria-label={t('conflict.title', { count: talk.conflicts.length })}>
      <Notice kind="warning" title={t('conflict.title', { count: talk.conflicts.length })}>
        <p>{t('conflict.text')}</p>
      </Notice>
      {talk.conflicts.map((conflict) => (
        <ConflictField key={conflict.field} conflict={conflict} talk={talk} content={content} />
      ))}
    </section>
  );
};

const ConflictField = ({ conflict, talk, content }: ConflictsProps & { readonly conflict: Conflict }) => {
  const { t, i18n } = useTranslation('talk');
  const { set } = useTalkActs(talk);
  const { field, values } = conflict;
  const isOpen = isOpenState(talk.state);
  return (
    <div class="conflicts__field">
      <h2>{fieldName(t, content, field)}</h2>
      <ul class="conflicts__values">
        {values.map((value) => {
          const words = valueWords(t, i18n.language, content, field, value.value);
          return (
            <li class="conflicts__value" key={value.id}>
              <div>
                <strong>{words}</strong>
                <Author value={value} />
              </div>
              {isOpen && (
                <Button aria-label={t('conflict.takeOf', { value: words })} onClick={() => void set([{ field, value: value.value }], t('act.conflict'))}>
                  {t('conflict.take')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
};

const Author = ({ value }: { readonly value: Value }) => {
  const { t, i18n } = useTranslation('talk');
  const { connection } = useStaff();
  const office = useLive(() => connection, []);
  const staff = office.kind === 'ready' ? office.value?.staff.find(({ id }) => id === value.by) : undefined;
  const { day, time } = momentOf(value.wall);
  return <p class="conflicts__by">{t('conflict.by', { name: staff?.name ?? t('conflict.unknownStaff'), day: shortDayText(day, i18n.language), time })}</p>;
};
