import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { Talk } from '#core/talk.ts';
import { Button } from '#ui/shared/button.tsx';
import { plusIcon } from '#ui/shared/icons.ts';
import { useStaff } from '#ui/shared/services.ts';
import { useLive } from '#ui/shared/use-live.ts';
import { SavedText } from './saved-text.tsx';
import { useTalkActs } from './use-talk-acts.ts';

export type NotesProps = { readonly talk: Talk };

/** Internal notes of the talk, only where the office decided to allow them. */
export const Notes = ({ talk }: NotesProps) => {
  const { connection } = useStaff();
  const office = useLive(() => connection, []);
  if (office.kind !== 'ready' || office.value?.allowNotes !== true) return null;
  return <NoteFields talk={talk} />;
};

const NoteFields = ({ talk }: NotesProps) => {
  const { t } = useTranslation('talk');
  const { newId } = useStaff();
  const { set } = useTalkActs(talk);
  // The empty note has its id from the start, so that typing on writes the same note.
  const [fresh, setFresh] = useState<readonly string[]>(() => (talk.notes.length === 0 ? [newId()] : []));
  const stored = new Map(talk.notes.map(({ id, text }) => [id, text]));
  const ids = [...new Set([...stored.keys(), ...fresh])].sort();
  const save = (id: string, text: string) => set([{ field: `note.${id}.text`, value: text.trim() === '' ? null : text }], t('act.note'));
  return (
    <section class="work-view__section" aria-label={t('work.note')}>
      {ids.map((id) => (
        <SavedText
          key={id}
          id={`note-${id}`}
          label={t('work.note')}
          hint={t('work.noteWarning')}
          rows={4}
          dir="auto"
          maxLength={2000}
          value={stored.get(id) ?? ''}
          onSave={(text) => void save(id, text)}
        />
      ))}
      <div>
        <Button icon={plusIcon} onClick={() => setFresh([...ids, newId()])}>{t('work.moreNote')}</Button>
      </div>
    </section>
  );
};
