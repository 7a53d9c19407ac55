import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import type { Talk } from '#core/talk.ts';
import { Button } from '#ui/shared/button.tsx';
import { plusIcon } from '#ui/shared/icons.ts';
import { useStaff } from '#ui/shared/services.ts';
import { TextInput } from '#ui/shared/text-input.tsx';
import { useTalkActs } from './use-talk-acts.ts';

export type OwnStepProps = { readonly talk: Talk; readonly onAdded: (step: string) => void };

/** For what no phrase says. It stays in the box until it is stored. */
export const OwnStep = ({ talk, onAdded }: OwnStepProps) => {
  const { t } = useTranslation('talk');
  const { newId } = useStaff();
  const { set } = useTalkActs(talk);
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const add = async (event: Event) => {
    event.preventDefault();
    const typed = text.trim();
    if (typed === '' || busy) return;
    setBusy(true);
    const id = newId();
    onAdded(id);
    const saved = await set([{ field: `step.${id}.text`, value: typed }, { field: `step.${id}.who`, value: 'guest' }], t('act.stepAdded'));
    setBusy(false);
    setFailed(!saved);
    // Who typed on meanwhile keeps it: that is another step.
    if (saved) setText((now) => (now.trim() === typed ? '' : now));
  };
  return (
    <form class="steps__own" onSubmit={(event) => void add(event)}>
      <TextInput id="own-step" label={t('steps.own')} hint={t('steps.ownHint')} error={failed ? t('saved.notYet') : undefined} maxLength={300} value={text} onValue={setText} />
      <Button type="submit" icon={plusIcon} loading={busy} disabled={text.trim() === ''}>{t('steps.ownAdd')}</Button>
    </form>
  );
};
