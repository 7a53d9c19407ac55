import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { understandings, type Understanding } from '#core/talk-state.ts';
import type { Talk } from '#core/talk.ts';
import { Button } from '#ui/shared/button.tsx';
import { ChoiceButtons } from '#ui/shared/choice-buttons.tsx';
import { ConfirmDialog } from '#ui/shared/dialog.tsx';
import { ErrorSummary } from '#ui/shared/error-summary.tsx';
import { Fieldset } from '#ui/shared/field.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { useStaff } from '#ui/shared/services.ts';
import { Tick } from '#ui/shared/tick.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { StaffPage } from '#ui/shell/staff-page.tsx';
import './closing.css';
import { MinutesInput } from './minutes-input.tsx';
import { parseMinutes, proposedMinutes } from './proposed-minutes.ts';
import { useKicker } from './use-kicker.ts';

type Fields = { readonly checked: boolean; readonly handedOut: boolean; readonly minutes: string; readonly understanding: Understanding | undefined };

/** Two ticks, the minutes, how it went; then the interruption, because nothing can be changed afterwards. */
export const ClosingForm = ({ talk }: { readonly talk: Talk }) => {
  const { t } = useTranslation('closing');
  const kicker = useKicker(talk);
  const { now } = useStaff();
  const [fields, setFields] = useState<Fields>(() => ({
    checked: false,
    handedOut: talk.handouts.length > 0,
    minutes: String(proposedMinutes(talk.started, now()) ?? ''),
    understanding: talk.understanding,
  }));
  const [tried, setTried] = useState(0);
  const [asking, setAsking] = useState(false);
  const close = useClose(talk, fields);
  useTitle(t('closing.title'));
  const wrong = tried > 0 && parseMinutes(fields.minutes) === undefined ? t('closing.minutesWrong') : undefined;
  const ask = () => (parseMinutes(fields.minutes) === undefined ? setTried(tried + 1) : setAsking(true));
  return (
    <StaffPage
      back={{ href: `/gespraeche/${talk.id}`, label: t('part.back') }}
      actions={<Button kind="primary" size="large" onClick={ask}>{t('closing.submit')}</Button>}
    >
      <PageHeader kicker={kicker} title={t('closing.title')} lead={t('closing.lead')} />
      <div class="closing">
        {wrong !== undefined && <ErrorSummary key={tried} title={t('closing.errorTitle')} errors={[{ id: 'closing-minutes', message: wrong }]} />}
        <ClosingFields talk={talk} fields={fields} wrong={wrong} onFields={setFields} />
      </div>
      <ConfirmDialog
        open={asking}
        kind="primary"
        title={t('closing.confirmTitle')}
        confirmLabel={t('closing.confirm')}
        closeLabel={t('closing.cancel')}
        onConfirm={() => void close().then(() => setAsking(false))}
        onClose={() => setAsking(false)}
      >
        <p><b>{t('closing.confirmText')}</b></p>
        {!fields.checked && <p>{t('closing.confirmUnchecked')}</p>}
        {!fields.handedOut && <p>{t('closing.confirmNotHandedOut')}</p>}
      </ConfirmDialog>
    </StaffPage>
  );
};

/** Closing is one change; nothing of it can be taken back, so no undo is offered. */
const useClose = (talk: Talk, { minutes, understanding }: Fields) => {
  const { acts, now } = useStaff();
  // The fields show the talk as it was when the form was opened: what another tablet wrote since is not replaced. [P5]
  const [seen] = useState(talk);
  const { route } = useLocation();
  return async (): Promise<void> => {
    const saved = await acts.act(seen, [
      { field: 'state', value: 'closed' },
      { field: 'closed', value: new Date(now()).toISOString() },
      { field: 'minutes', value: parseMinutes(minutes) ?? null },
      ...(understanding === undefined ? [] : [{ field: 'understanding', value: understanding }]),
    ]);
    // What was not saved says so in the status line, and the form stays as it is. [S11]
    if (saved) route(`/gespraeche/${talk.id}/bestaetigung`, true);
  };
};

type ClosingFieldsProps = { readonly talk: Talk; readonly fields: Fields; readonly wrong: string | undefined; readonly onFields: (fields: Fields) => void };

const ClosingFields = ({ talk, fields, wrong, onFields }: ClosingFieldsProps) => {
  const { t } = useTranslation(['closing', 'talk']);
  const base = `/gespraeche/${talk.id}`;
  const given = talk.handouts.length;
  return (
    <>
      <Fieldset id="closing-ticks" legend={t('closing.legend')}>
        <Tick id="closing-checked" checked={fields.checked} onChecked={(checked) => onFields({ ...fields, checked })}>{t('closing.checked')}</Tick>
        <Tick
          id="closing-handed-out"
          checked={fields.handedOut}
          onChecked={(handedOut) => onFields({ ...fields, handedOut })}
          detail={given > 0 ? t('closing.handedOutDetail', { count: given }) : undefined}
        >
          {t('closing.handedOut')}
        </Tick>
        <p class="closing__links">
          <a href={`${base}/pruefen`}>{t('closing.toCheck')}</a> <a href={`${base}/mitgeben`}>{t('closing.toHandout')}</a>
        </p>
      </Fieldset>
      <MinutesInput
        id="closing-minutes"
        value={fields.minutes}
        onValue={(minutes) => onFields({ ...fields, minutes })}
        hint={t(talk.started === undefined ? 'closing.minutesHintPlain' : 'closing.minutesHint')}
        error={wrong}
      />
      <ChoiceButtons
        id="closing-understanding"
        legend={t('closing.understanding')}
        hint={t('closing.understandingHint')}
        value={fields.understanding}
        onValue={(understanding) => onFields({ ...fields, understanding })}
        choices={understandings.map((value) => ({ value, label: t(`talk:understanding.${value}`) }))}
      />
    </>
  );
};
