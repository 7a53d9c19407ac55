import { foldLetter } from './letters.ts';

/**
 * Folded text: words without case, accents and letters that sound or mean the same, between single blanks; one blank before the
 * first word and one after the last. Text and query are folded alike and letter by letter, so that a part of a word stays one.
 */
export const fold = (text: string): string => {
  const folding = startFolding(text.length);
  foldInto(folding, text);
  return folded(folding);
};

/** Texts that are folded one behind the other into one. */
export type Folding = {
  units: Uint16Array;
  length: number;
  /** The place in its text that each unit comes from, where that is asked for; -1 for the blank before the first word. */
  sources?: Int32Array;
};

export const startFolding = (room: number): Folding => ({ units: new Uint16Array(room * 2 + 16), length: 0 });

/** One that also knows its sources. */
export const startTracing = (room: number): Required<Folding> => ({ ...startFolding(room), sources: new Int32Array(room * 2 + 16) });

/** Folds a text behind what is there already. */
export const foldInto = (folding: Folding, text: string): void => {
  makeRoom(folding, text.length + 2);
  let { units, length, sources } = folding;
  const begin = length;
  let before = 0;
  if (sources !== undefined) sources[length] = -1;
  units[length++] = blank;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = known[code] || learn(code);
    if (letter > blank) {
      // Swiss keyboards have no capital umlauts: «Aemter» are «Ämter».
      if (letter !== small.e || (before !== capital.a && before !== capital.o && before !== capital.u)) {
        if (sources !== undefined) sources[length] = at;
        units[length++] = letter;
      }
    } else if (letter === blank) {
      if (units[length - 1] !== blank) {
        if (sources !== undefined) sources[length] = at;
        units[length++] = blank;
      }
    } else if (letter === several) {
      const letters = expansions.get(code) ?? '';
      folding.length = length;
      makeRoom(folding, letters.length + text.length - at + 2);
      ({ units, sources } = folding);
      for (let part = 0; part < letters.length; part += 1) {
        if (sources !== undefined) sources[length] = at;
        units[length++] = letters.charCodeAt(part);
      }
    }
    before = code;
  }
  if (units[length - 1] !== blank || length === begin) {
    if (sources !== undefined) sources[length] = text.length;
    units[length++] = blank;
  }
  folding.length = length;
};

/** What keeps two texts apart: nothing in folded text is equal to it. */
export const endLine = (folding: Folding): void => {
  makeRoom(folding, 1);
  folding.units[folding.length++] = lineEnd;
};

export const folded = ({ units, length }: Folding): string => {
  const used = units.subarray(0, length);
  // One byte a letter where it is enough: half the memory, and half to be searched.
  return isAscii(used) ? ascii.decode(new Uint8Array(used)) : wide.decode(used);
};

const ascii = new TextDecoder();
const wide = new TextDecoder('utf-16le');

const isAscii = (units: Uint16Array): boolean => {
  let bits = 0;
  for (let at = 0; at < units.length; at += 1) bits |= units[at] ?? 0;
  return bits < 0x80;
};

const blank = 32;
const lineEnd = 10;
const capital = { a: 65, o: 79, u: 85 } as const;
const small = { e: 101 } as const;

/** Beside folded units, which are all greater than a blank. */
const dropped = 1;
const several = 2;

/** What was found out about a letter once: taking it apart costs a hundred times more than looking it up. */
const known = new Uint16Array(0x10000);
const expansions = new Map<number, string>();

const learn = (code: number): number => {
  const letters = foldLetter(String.fromCharCode(code));
  if (letters.length > 1) expansions.set(code, letters.replace(/ /gu, ''));
  known[code] = letters.length === 0 ? dropped : letters.length === 1 ? letters.charCodeAt(0) : several;
  return known[code] ?? dropped;
};

const makeRoom = (folding: Folding, more: number): void => {
  if (folding.length + more <= folding.units.length) return;
  const larger = new Uint16Array((folding.length + more) * 2);
  larger.set(folding.units);
  folding.units = larger;
  if (folding.sources === undefined) return;
  const sources = new Int32Array(larger.length);
  sources.set(folding.sources);
  folding.sources = sources;
};
