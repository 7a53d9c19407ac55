import { LineCounter, parseDocument } from 'yaml';
import { error, type Finding } from './finding.ts';
import type { Read } from './shape.ts';

/** The value of a YAML text, or nothing and findings that name file, key and line. */
export const parseYaml = <T>(file: string, yaml: string, read: Read<T>, findings: Finding[]): T | undefined => {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true });
  for (const problem of [...document.errors, ...document.warnings]) {
    const { line } = lines.linePos(problem.pos[0]);
    findings.push(error(file, `line ${line}`, problem.message.split('\n')[0] ?? 'is not YAML'));
  }
  if (document.errors.length > 0) return undefined;
  const report = (key: string, message: string): void => {
    findings.push(error(file, key === '' ? undefined : key, message));
  };
  return read(document.toJS(), { key: '', report });
};
