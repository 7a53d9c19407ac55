import { isMap, isScalar, parseDocument, type Document, type Pair, type Scalar } from 'yaml';
import { normalText } from './rich-text.ts';
import { sourceHash } from './source-hash.ts';

export type Stamped = { readonly yaml: string; readonly stamped: number };

/**
 * Gives every plain string of a translation file the state `machine` and the hash of the German it stands for. What has a state
 * keeps it, and so do order and comments: the file belongs to its translator. A text without a German is left alone.
 */
export const stampTranslations = (yaml: string, german: ReadonlyMap<string, string>): Stamped => {
  const document = parseDocument(yaml);
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const stamped = pairs.filter((pair) => stampPair(document, pair, german)).length;
  return { yaml: stamped === 0 ? yaml : documentText(document), stamped };
};

/** As its editor left it: long lines stay long. */
export const documentText = (document: Document): string => document.toString({ lineWidth: 0, flowCollectionPadding: true });

/** Hashes of digits alone, or like 12e456, would be read as numbers without their quotes. */
export const quotedHash = (document: Document, hash: string): Scalar => {
  const node = document.createNode(hash);
  node.type = 'QUOTE_DOUBLE';
  return node;
};

const stampPair = (document: Document, pair: Pair, german: ReadonlyMap<string, string>): boolean => {
  const source = german.get(isScalar(pair.key) ? String(pair.key.value) : '');
  if (source === undefined || !isScalar(pair.value) || typeof pair.value.value !== 'string') return false;
  const text = document.createNode(normalText(pair.value.value));
  text.type = 'QUOTE_DOUBLE';
  const entry = document.createNode({ text, state: 'machine', source: quotedHash(document, sourceHash(source)) }, { flow: true });
  entry.comment = pair.value.comment;
  entry.commentBefore = pair.value.commentBefore;
  pair.value = entry;
  return true;
};
