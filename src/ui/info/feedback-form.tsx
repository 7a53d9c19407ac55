import { useId, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { feedbackKinds, type FeedbackKind } from '#core/feedback.ts';
import { plainText } from '#core/text.ts';
import { Button } from '#ui/shared/button.tsx';
import { ChoiceButtons } from '#ui/shared/choice-buttons.tsx';
import { factWordsIn } from '#ui/shared/fact-text.ts';
import { Notice } from '#ui/shared/notice.tsx';
import { useServices } from '#ui/shared/services.ts';
import { useLoaded } from '#ui/shared/use-live.ts';
import { isTranslation, type MeantText } from './feedback-subject.ts';
import { useFactSource } from './guest-facts.ts';

export type FeedbackFormProps = { readonly meant: MeantText; readonly onSend: (kind: FeedbackKind) => Promise<void>; readonly onCancel: () => void };

export const FeedbackForm = ({ meant, onSend, onCancel }: FeedbackFormProps) => {
  const { t } = useTranslation('info');
  const id = useId();
  const [kind, setKind] = useState<FeedbackKind>();
  const [problem, setProblem] = useState<'choose' | 'notSaved'>();
  const [saving, setSaving] = useState(false);
  const kinds = feedbackKinds.filter((choice) => choice !== 'badTranslation' || isTranslation(meant.text));
  const send = async () => {
    if (kind === undefined) {
      setProblem('choose');
      // The choices are what is missing, and may be out of sight.
      document.getElementById(id)?.focus();
      return;
    }
    setSaving(true);
    setProblem(undefined);
    await onSend(kind).catch(() => {
      setSaving(false);
      setProblem('notSaved');
    });
  };
  return (
    <div class="feedback">
      <MeantSentence meant={meant} />
      <ChoiceButtons
        id={id}
        legend={t('feedback.title')}
        layout="list"
        value={kind}
        onValue={(value) => {
          setKind(value);
          setProblem(undefined);
        }}
        choices={kinds.map((value) => ({ value, label: t(`feedback.${value}`) }))}
        {...(problem === 'choose' ? { error: t('feedback.choose') } : {})}
      />
      <div class="feedback__note">
        <p>{t('feedback.anonymous')}</p>
        <p>{t('feedback.noAnswer')}</p>
      </div>
      {problem === 'notSaved' && <Notice kind="error">{t('feedback.notSaved')}</Notice>}
      <div class="feedback__actions">
        <Button onClick={onCancel}>{t('feedback.cancel')}</Button>
        <Button kind="primary" size="large" loading={saving} onClick={() => void send()}>{t('feedback.send')}</Button>
      </div>
    </div>
  );
};

/** The sentence once more: the dialog covers it. */
const MeantSentence = ({ meant: { text, structure, named } }: Pick<FeedbackFormProps, 'meant'>) => {
  const { t } = useTranslation('info');
  const { library } = useServices();
  const { facts, day } = useFactSource(structure);
  const words = factWordsIn(facts, day, named.language);
  const languages = useLoaded(() => library.languages(), []);
  const dir = languages.kind === 'ready' ? languages.value.find(({ tag }) => tag === named.language)?.dir : undefined;
  return (
    <figure class="feedback__meant">
      <figcaption>{t('feedback.about')}</figcaption>
      <blockquote lang={named.language} dir={dir}>
        {/* Without its links: nobody calls the police from here by a slip of the thumb. */}
        {text.text.map((node, at) => (typeof node === 'string' ? node : <bdi key={at}>{plainText([node], words)}</bdi>))}
      </blockquote>
    </figure>
  );
};
