import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#ui/shared/dialog.tsx';
import { useServices, type FeedbackHere, type FeedbackService } from '#ui/shared/services.ts';
import { useLive, useLoaded } from '#ui/shared/use-live.ts';
import './feedback.css';
import { FeedbackForm } from './feedback-form.tsx';
import { FeedbackStatus } from './feedback-status.tsx';
import { findMeant, type FeedbackSubject, type MeantText } from './feedback-subject.ts';

export type FeedbackDialogProps = { readonly subject: FeedbackSubject; readonly open: boolean; readonly onClose: () => void };

/** What is wrong with this point? A choice and nothing to type, so that nobody writes of themself (decision 0011). */
export const FeedbackDialog = ({ subject, open, onClose }: FeedbackDialogProps) => {
  const { t } = useTranslation('info');
  return (
    <Dialog open={open} title={t('feedback.open')} closeLabel={t('page.close')} onClose={onClose}>
      {open && <Conversation subject={subject} onClose={onClose} />}
    </Dialog>
  );
};

/** An entry of this device, under the name of its point. */
type Kept = { readonly id: string; readonly topic: string; readonly point: string };

type Opened = { readonly meant: MeantText | undefined; readonly kept: Kept | undefined };

const Conversation = ({ subject, onClose }: Omit<FeedbackDialogProps, 'open'>) => {
  const { t } = useTranslation('info');
  const { library, feedback } = useServices();
  const [act, setAct] = useState<Kept | 'withdrawn'>();
  const opened = useLoaded(async (): Promise<Opened> => {
    const meant = await findMeant(library, subject);
    return { meant, kept: meant && (await earlier(feedback, meant)) };
  }, []);
  if (act === 'withdrawn') return <FeedbackStatus state="withdrawn" onClose={onClose} />;
  if (opened.kind === 'loading') return <p aria-busy="true">{t('feedback.opening')}</p>;
  const { meant, kept } = opened.kind === 'ready' ? opened.value : { meant: undefined, kept: undefined };
  const shown = act ?? kept;
  if (shown !== undefined) return <KeptEntry kept={shown} onWithdrawn={() => setAct('withdrawn')} onClose={onClose} />;
  if (meant === undefined) return <p>{t('page.failedText')}</p>;
  const send = async (kind: Parameters<FeedbackService['send']>[0]['kind']) => {
    const { topic, point } = meant.named;
    setAct({ id: await feedback.send({ ...meant.named, kind }), topic, point });
  };
  return <FeedbackForm meant={meant} onSend={send} onCancel={onClose} />;
};

type KeptEntryProps = { readonly kept: Kept; readonly onWithdrawn: () => void; readonly onClose: () => void };

const KeptEntry = ({ kept: { id, topic, point }, onWithdrawn, onClose }: KeptEntryProps) => {
  const { feedback } = useServices();
  const here = useLive(() => feedback.watch(topic, point), [id]);
  if (here.kind !== 'ready') return <FeedbackStatus state="saving" onClose={onClose} />;
  // What was saved and is no longer here was sent: nothing else takes it away.
  const state = here.value.find((entry) => entry.id === id)?.state ?? 'sent';
  const withdraw = async () => {
    // Too late where it was sent in this moment; then the screen says so by itself.
    if (await feedback.withdraw(id)) onWithdrawn();
  };
  return <FeedbackStatus state={state} onClose={onClose} onWithdraw={withdraw} />;
};

/** What was said of this point before and is not sent yet. */
const earlier = async (feedback: FeedbackService, { named: { topic, point } }: MeantText): Promise<Kept | undefined> => {
  const here = await once(feedback.watch(topic, point));
  const waiting = here.find(({ state }) => state !== 'refused');
  return waiting && { id: waiting.id, topic, point };
};

const once = (watched: ReturnType<FeedbackService['watch']>): Promise<readonly FeedbackHere[]> =>
  new Promise((resolve) => {
    let stop = (): void => {};
    let answered = false;
    stop = watched.subscribe(
      (value) => {
        answered = true;
        stop();
        resolve(value);
      },
      () => resolve([]),
    );
    if (answered) stop();
  });
