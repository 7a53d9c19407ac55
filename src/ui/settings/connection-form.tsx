import { useEffect, useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/shared/button.tsx';
import { ErrorSummary, type FieldError } from '#ui/shared/error-summary.tsx';
import { failureKey } from '#ui/shared/error-text.ts';
import { useStaff } from '#ui/shared/services.ts';
import { TextInput } from '#ui/shared/text-input.tsx';
import { codeInFragment, originOf, problemsInFields, type ConnectionFields, type FieldKey } from './connection-fields.ts';
import './settings.css';

export type ConnectionFormProps = {
  /** Proposed where the tablet had a name before. */
  readonly deviceName?: string;
  readonly endpoint?: string;
  readonly onConnected?: () => void;
};

type Attempt = { readonly kind: 'none' } | { readonly kind: 'running' } | { readonly kind: 'failed'; readonly errors: readonly FieldError[] };

const order = ['code', 'deviceName', 'endpoint'] as const;

/** Connects this tablet with a one-time code. What was typed stays, whatever the endpoint says. */
export const ConnectionForm = ({ deviceName = '', endpoint = location.origin, onConnected }: ConnectionFormProps) => {
  const { t } = useTranslation('office');
  const { enrol } = useStaff();
  const [fields, setFields] = useState<ConnectionFields>({ endpoint, code: '', deviceName });
  const [attempt, setAttempt] = useState<Attempt>({ kind: 'none' });
  useCodeOfAddress((code) => setFields((before) => ({ ...before, code })));
  const errors = attempt.kind === 'failed' ? attempt.errors : [];
  const field = (key: FieldKey) => ({
    id: `connect-${key}`,
    label: t(`connect.${key}`),
    hint: t(`connect.${key}Hint`),
    value: fields[key],
    onValue: (value: string) => setFields((before) => ({ ...before, [key]: value })),
    error: errors.find(({ id }) => id === `connect-${key}`)?.message,
    required: true,
  });
  const submit = async (event: Event) => {
    event.preventDefault();
    if (attempt.kind === 'running') return;
    const problems = problemsInFields(fields);
    const wrong = order.flatMap((key) => (problems[key] === undefined ? [] : [{ id: `connect-${key}`, message: t(problems[key]) }]));
    if (wrong.length > 0) return setAttempt({ kind: 'failed', errors: wrong });
    setAttempt({ kind: 'running' });
    const result = await enrol(originOf(fields.endpoint)!, fields.code, fields.deviceName.trim());
    if (result.ok) return onConnected?.();
    const key = failureKey(result.error, navigator.onLine);
    setAttempt({ kind: 'failed', errors: [{ id: isAboutCode(key) ? 'connect-code' : 'connect-endpoint', message: t(key) }] });
  };
  return (
    <form class="connection-form" noValidate onSubmit={(event) => void submit(event)}>
      {errors.length > 0 && <ErrorSummary title={t('connect.errorTitle')} errors={errors} />}
      <TextInput {...field('code')} dir="ltr" autocomplete="off" spellcheck={false} maxLength={80} />
      <TextInput {...field('deviceName')} autocomplete="off" maxLength={80} />
      <TextInput {...field('endpoint')} type="url" dir="ltr" autocomplete="off" spellcheck={false} />
      <div>
        <Button kind="primary" size="large" type="submit" loading={attempt.kind === 'running'}>{t('connect.submit')}</Button>
      </div>
    </form>
  );
};

const isAboutCode = (key: string): boolean => key.startsWith('error.code');

/** A code that came with the address is taken over and leaves the address bar, so that nobody reads it there or sends it on. */
const useCodeOfAddress = (take: (code: string) => void): void => {
  useEffect(() => {
    const code = codeInFragment(location.hash);
    if (code === undefined) return;
    take(code);
    history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
};
