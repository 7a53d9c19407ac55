import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { registerOf } from '#core/merge.ts';
import type { Note, Talk } from '#core/talk.ts';
import type { Connection } from '#storage/settings.ts';
import { Button } from '#ui/shared/button.tsx';
import { momentText } from '#ui/shared/clock.ts';
import { ErrorSummary } from '#ui/shared/error-summary.tsx';
import { useStaff } from '#ui/shared/services.ts';
import { TextInput } from '#ui/shared/text-input.tsx';
import { useLive } from '#ui/shared/use-live.ts';
import './closing.css';

/** What was added to a closed talk, by whom and when; and a form for more, where the office allows free text. */
export const Addenda = ({ talk }: { readonly talk: Talk }) => {
  const { t } = useTranslation('closing');
  const { connection } = useStaff();
  const connected = useLive(() => connection, []);
  if (connected.kind !== 'ready') return null;
  return (
    <section class="addenda">
      <h2>{t('closed.addendum')}</h2>
      {talk.addenda.length > 0 && (
        <ul class="addenda__list">
          {talk.addenda.map((addendum) => (
            <Addendum key={addendum.id} addendum={addendum} talk={talk} staff={connected.value?.staff ?? []} />
          ))}
        </ul>
      )}
      {connected.value?.allowNotes === true ? <AddendumForm talk={talk} /> : <p>{t('closed.notAllowed')}</p>}
    </section>
  );
};

type AddendumProps = { readonly addendum: Note; readonly talk: Talk; readonly staff: Connection['staff'] };

const Addendum = ({ addendum, talk, staff }: AddendumProps) => {
  const { t } = useTranslation('closing');
  const { now } = useStaff();
  const written = registerOf(talk.registers, `addendum.${addendum.id}.text`).values.at(-1);
  const name = staff.find(({ id }) => id === written?.by)?.name ?? t('closed.unknownStaff');
  return (
    <li>
      <p class="addenda__text">{addendum.text}</p>
      {written && <p class="addenda__by">{t('closed.addendumBy', { name, time: momentText(written.wall, now()) })}</p>}
    </li>
  );
};

const AddendumForm = ({ talk }: { readonly talk: Talk }) => {
  const { t } = useTranslation('closing');
  const { acts, newId } = useStaff();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(0);
  const error = missing > 0 && text.trim() === '' ? t('closed.addendumMissing') : undefined;
  const save = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return setMissing(missing + 1);
    const saved = await acts.act(talk, [{ field: `addendum.${newId()}.text`, value: text.trim() }], t('closed.addendumSaved'));
    if (!saved) return;
    setText('');
    setMissing(0);
  };
  return (
    <form class="closing" noValidate onSubmit={(event) => void save(event)}>
      {error !== undefined && <ErrorSummary key={missing} title={error} errors={[{ id: 'addendum', message: t('closed.addendumLabel') }]} />}
      <TextInput id="addendum" label={t('closed.addendumLabel')} hint={t('closed.addendumHint')} error={error} value={text} onValue={setText} rows={4} maxLength={2000} />
      <div>
        <Button kind="primary" type="submit">{t('closed.addendumSave')}</Button>
      </div>
    </form>
  );
};
