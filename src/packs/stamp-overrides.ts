import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import type { Override } from './overrides.ts';
import { documentText, quotedHash, type Stamped } from './stamp.ts';

/** Notes at every fact of a `facts.yaml` that replaces one below what it replaces; a note that is there already is kept. */
export const stampFacts = (yaml: string, overrides: readonly Override[]): Stamped => {
  const document = parseDocument(yaml);
  const stamped = overrides.filter((override) => noteFact(document, override)).length;
  return { yaml: stamped === 0 ? yaml : documentText(document), stamped };
};

/** Notes at every point that a `topic.yaml` hides what was hidden. */
export const stampHidden = (yaml: string, overrides: readonly Override[]): Stamped => {
  const document = parseDocument(yaml);
  const hide = document.get('hide');
  if (!isSeq(hide)) return { yaml, stamped: 0 };
  const notes = hide.items.map((item) => overrides.find(({ id }) => isScalar(item) && item.value === id)?.hash);
  for (const [at, hash] of notes.entries()) {
    const item = hide.items[at];
    if (hash === undefined || !isScalar(item)) continue;
    hide.items[at] = document.createNode({ point: item.value, source: quotedHash(document, hash) }, { flow: true });
  }
  const stamped = notes.filter((hash) => hash !== undefined).length;
  return { yaml: stamped === 0 ? yaml : documentText(document), stamped };
};

const noteFact = (document: Document, { id, hash }: Override): boolean => {
  const fact = isMap(document.contents) ? document.contents.get(id) : undefined;
  if (hash === undefined || !isMap(fact) || (fact as YAMLMap).has('replaces')) return false;
  fact.set('replaces', quotedHash(document, hash));
  return true;
};
