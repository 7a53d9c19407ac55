import { isMap, parseDocument } from 'yaml';
import { canonicalJson } from './canonical.ts';
import { error, type Finding } from './finding.ts';
import { sha256 } from './source-hash.ts';
import type { SourcePack } from './source-pack.ts';
import { documentText, quotedHash, type Stamped } from './stamp.ts';

/**
 * Twelve hex digits of everything a pack says. A device takes no edition older than its own, and a talk notes in which version
 * something was shown: both mean nothing if a version may say today what it did not say yesterday.
 */
export const packHash = ({ manifest: { version: _version, hash: _hash, ...manifest }, texts, ...rest }: SourcePack): string => {
  const words = texts.map(({ folder, german, translations }) => ({
    folder,
    german: Object.fromEntries(german),
    translations: Object.fromEntries([...translations].map(([tag, written]) => [tag, Object.fromEntries(written)])),
  }));
  return sha256(canonicalJson({ manifest, words, ...rest })).slice(0, 12);
};

/** A pack that was never stamped is still being written. */
export const checkVersion = (pack: SourcePack): readonly Finding[] => {
  const { version, hash } = pack.manifest;
  if (hash === undefined || hash === packHash(pack)) return [];
  return [error(`${pack.id}/pack.yaml`, 'version', `the content has changed and is still called ${version}: npm run content:stamp`)];
};

/** Gives a pack that has changed the version of `day` (`YYYY-MM-DD`); a second one on the same day ends in `.2`. */
export const stampVersion = (yaml: string, pack: SourcePack, day: string): Stamped => {
  const hash = packHash(pack);
  const document = parseDocument(yaml);
  if (!isMap(document.contents) || pack.manifest.hash === hash) return { yaml, stamped: 0 };
  const version = document.createNode(nextVersion(pack.manifest.version, day));
  version.type = 'QUOTE_DOUBLE';
  document.set('version', version);
  document.set('hash', quotedHash(document, hash));
  return { yaml: documentText(document), stamped: 1 };
};

/** Never an older one, even where the clock of an editor is behind. */
const nextVersion = (present: string, day: string): string => {
  const today = day.split('-').map(Number);
  const parts = present.split('.').map(Number);
  const [date, count = 1] = [parts.slice(0, 3), parts[3]];
  const at = today.findIndex((part, index) => part !== date[index]);
  const isLater = at >= 0 && today[at]! > (date[at] ?? 0);
  return isLater ? today.join('.') : [...date, count + 1].join('.');
};
