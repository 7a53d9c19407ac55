import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { Talk } from '#core/talk.ts';
import { Button } from '#ui/shared/button.tsx';
import { plusIcon } from '#ui/shared/icons.ts';
import { useStaff } from '#ui/shared/services.ts';
import { useLive } from '#ui/shared/use-live.ts';
import { SavedText } from './saved-text.tsx';
import { unsavedTextsOf, type SeenTalk } from './unsaved-texts.ts';

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
  const { acts, newId } = useStaff();
  // The empty note has its id from the start, so that typing on writes the same note; one that could not be saved is found by its id.
  const [fresh, setFresh] = useState<readonly string[]>(() => {
    const unsaved = unsavedTextsOf(acts).fields(talk.id).flatMap(noteOf);
    return talk.notes.length + unsaved.length === 0 ? [newId()] : unsaved;
  });
  const stored = new Map(talk.notes.map(({ id, text }) => [id, text]));
  const ids = [...new Set([...stored.keys(), ...fresh])].sort();
  const save = (id: string, text: string, seen: SeenTalk) => {
    // An emptied note is none any more; its field stays for who types on.
    setFresh((now) => [...new Set([...now, id])]);
    return acts.act(seen, [{ field: textOf(id), value: text.trim() === '' ? null : text }], t('act.note'));
  };
  return (
    <section class="work-view__section" aria-label={t('work.note')}>
      {ids.map((id) => (
        <SavedText
          key={id}
          id={`note-${id}`}
          talk={talk}
          field={textOf(id)}
          label={t('work.note')}
          hint={t('work.noteWarning')}
          rows={4}
          dir="auto"
          maxLength={2000}
          value={stored.get(id) ?? ''}
          onSave={(text, seen) => save(id, text, seen)}
        />
      ))}
      <div>
        <Button icon={plusIcon} onClick={() => setFresh([...ids, newId()])}>{t('work.moreNote')}</Button>
      </div>
    </section>
  );
};

const textOf = (id: string): string => `note.${id}.text`;

const noteOf = (field: string): readonly string[] => /^note\.([^.]+)\.text$/.exec(field)?.slice(1) ?? [];
