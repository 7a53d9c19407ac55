import type { Place } from '#core/place.ts';
import type { Text } from '#core/text.ts';
import type { FactSource } from '#ui/shared/rich-text.tsx';
import type { Guest } from './guest-page.tsx';

/** The same in the reader's language and, where it is wanted and to be had, in German. */
export type PrintPair = { readonly own: Text | string | undefined; readonly german?: Text | string | undefined };

export type PrintRow = {
  readonly id: string;
  /** What stands on the spine: a number, or a box for a pencil. */
  readonly spine: number | 'box' | 'dot';
  readonly words: PrintPair;
  /** A word behind it: «Zuerst», «Kosten». */
  readonly mark?: PrintPair;
  /** A second line: by when, who. */
  readonly note?: PrintPair;
  readonly place?: Place;
};

export type PrintPart = {
  readonly title: PrintPair;
  /** Of a municipality or canton, behind the title in both languages: nobody translates it. */
  readonly name?: string;
  readonly rows: readonly PrintRow[];
};

/** One sheet; it begins on a page of its own and goes on to a second one where it must. */
export type PrintSheet = {
  readonly id: string;
  readonly title: PrintPair;
  readonly parts: readonly PrintPart[];
  /** What the QR code opens: the same on a phone. */
  readonly address: string;
  /** How far it can be trusted and where it is from, one paragraph each. */
  readonly notes: readonly PrintPair[];
  readonly sources: readonly string[];
};

export type PrintFormat = 'a4' | 'a5';

/** Everything the paper needs to know; it is put together before the browser prints. */
export type PrintDocument = {
  readonly sheets: readonly PrintSheet[];
  readonly format: PrintFormat;
  readonly withGerman: boolean;
  readonly guest: Guest;
  readonly facts: FactSource;
  /** Of the controls, for what stands on every sheet. */
  readonly words: { readonly app: string; readonly scan: PrintPair; readonly tooLong: PrintPair; readonly printedOn: PrintPair; readonly onlyGerman: string };
};
