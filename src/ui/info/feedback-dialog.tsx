import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#ui/shared/dialog.tsx';
import { useServices, type FeedbackService } from '#ui/shared/services.ts';
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

type Opened = { readonly meant: MeantText | undefined; readonly waiting: string | undefined };

const Conversation = ({ subject, onClose }: Omit<FeedbackDialogProps, 'open'>) => {
  const { t } = useTranslation('info');
  const { library, feedback } = useServices();
  const [said, setSaid] = useState<string>();
  const opened = useLoaded(async (): Promise<Opened> => {
    const meant = await findMeant(library, subject);
    return { meant, waiting: meant && (await earlier(feedback, meant)) };
  }, []);
  if (opened.kind === 'loading') return <p aria-busy="true">{t('feedback.opening')}</p>;
  const { meant, waiting } = opened.kind === 'ready' ? opened.value : { meant: undefined, waiting: undefined };
  const shown = said ?? waiting;
  if (shown !== undefined) return <KeptEntry id={shown} onClose={onClose} />;
  if (meant === undefined) return <p>{t('page.failedText')}</p>;
  const send = async (kind: Parameters<FeedbackService['send']>[0]['kind']) => setSaid(await feedback.send({ ...meant.named, kind }));
  return <FeedbackForm meant={meant} onSend={send} onCancel={onClose} />;
};

const KeptEntry = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const { feedback } = useServices();
  const here = useLive(() => feedback.follow(id), [id]);
  // The entry alone says what became of it: it may have been sent or taken back in another tab.
  const state = here.kind === 'ready' ? (here.value ?? 'unknown') : 'saving';
  return <FeedbackStatus state={state} onClose={onClose} onWithdraw={async () => void (await feedback.withdraw(id))} />;
};

/** What was said of this point before and is not sent yet; where that cannot be read, one can say it again. */
const earlier = async (feedback: FeedbackService, { named: { topic, point } }: MeantText): Promise<string | undefined> =>
  (await feedback.waiting(topic, point).catch(() => []))[0];
