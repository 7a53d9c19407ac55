import { createHash } from 'node:crypto';
import { normalText } from './rich-text.ts';

/** Name of the German a translation was made from: twelve hex digits tell sentences of one app apart and stay readable in a file. */
export const sourceHash = (german: string): string => sha256(normalText(german)).slice(0, 12);

/** Lower-case hex of the SHA-256 of the UTF-8 bytes. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
