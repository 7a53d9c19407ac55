/** Something an editor has to know about the content. An error stops the build, a warning does not. */
export type Finding = {
  readonly severity: 'error' | 'warning';
  /** Path below the content folder: `ch/topics/work/de.yaml`. */
  readonly file: string;
  readonly key?: string;
  readonly message: string;
  /** A warning that `--strict` does not let pass: a fact nobody can vouch for today. */
  readonly strict?: true;
};

export const error = (file: string, key: string | undefined, message: string): Finding => finding('error', file, key, message);
export const warning = (file: string, key: string | undefined, message: string): Finding => finding('warning', file, key, message);
export const strictWarning = (file: string, key: string | undefined, message: string): Finding => ({
  ...finding('warning', file, key, message),
  strict: true,
});

export const hasErrors = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'error');

/** One line, clickable in most terminals: `error  content/ch/facts.yaml  work.hours: the source is missing`. */
export const findingLine = ({ severity, file, key, message, strict }: Finding): string =>
  `${severity.padEnd(7)}  content/${file}  ${key === undefined ? '' : `${key}: `}${message}${strict ? '  [strict]' : ''}`;

const finding = (severity: Finding['severity'], file: string, key: string | undefined, message: string): Finding => ({
  severity,
  file,
  ...(key === undefined ? {} : { key }),
  message,
});
