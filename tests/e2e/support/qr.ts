import type { Locator } from '@playwright/test';

/**
 * Reads a QR code (ISO 18004) off the screen as a camera would, module by module, without the library that drew it. It is there
 * undamaged, so nothing needs to be corrected.
 */
export const readQrCode = async (code: Locator): Promise<string> => textIn(await modulesOf(code));

type Modules = readonly (readonly boolean[])[];

/** Looks into the middle of every module of the picture that is shown, and takes the light border off. */
const modulesOf = (code: Locator): Promise<Modules> =>
  code.evaluate((svg) => {
    const dark = svg.querySelector<SVGGeometryElement>('path')!;
    const { width } = (svg as SVGSVGElement).viewBox.baseVal;
    const isDark = (x: number, y: number) => dark.isPointInFill(new DOMPoint(x + 0.5, y + 0.5));
    const all = Array.from({ length: width }, (_, y) => Array.from({ length: width }, (__, x) => isDark(x, y)));
    const border = all.findIndex((row) => row.includes(true));
    return all.slice(border, width - border).map((row) => row.slice(border, width - border));
  });

const textIn = (modules: Modules): string => {
  const version = (modules.length - 17) / 4;
  const { level, mask } = formatOf(modules);
  if (level !== medium) throw new Error('The code has another level of error correction than this reader knows.');
  return textOf(dataOf(codewordsIn(modules, version, mask), version), version);
};

const medium = 0b00;

/** Below and beside the upper left eye: two bits of level, three of mask, hidden under a fixed pattern. */
const formatOf = (modules: Modules): { readonly level: number; readonly mask: number } => {
  const bits = [0, 1, 2, 3, 4].map((x) => (modules[8]![x] ? 1 : 0));
  const [format, hidden] = [bits.reduce<number>((value, bit) => value * 2 + bit, 0), 0b10101];
  return { level: (format ^ hidden) >> 3, mask: (format ^ hidden) & 0b111 };
};

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** In columns of two from the lower right, up and down in turn. */
const codewordsIn = (modules: Modules, version: number, mask: number): readonly number[] => {
  const size = modules.length;
  const bits: boolean[] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!isFixed(x, y, version)) bits.push(modules[y]![x] !== masks[mask]!(x, y));
    }
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((value, bit) => value * 2 + Number(bit), 0));
};

/** Eyes with their format, the two dotted lines, the small eyes, and from version 7 on the number of the version. */
const isFixed = (x: number, y: number, version: number): boolean => {
  const size = version * 4 + 17;
  const inEye = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  const inVersion = version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6));
  return inEye || x === 6 || y === 6 || inVersion || inSmallEye(x, y, version);
};

const inSmallEye = (x: number, y: number, version: number): boolean => {
  const centres = centresOf(version);
  const last = centres.at(-1);
  const isTaken = (cx: number, cy: number) => (cx === 6 && cy === 6) || (cx === 6 && cy === last) || (cx === last && cy === 6);
  return centres.some((cx) => centres.some((cy) => !isTaken(cx, cy) && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2));
};

const centresOf = (version: number): readonly number[] => {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => version * 4 + 10 - (count - 2 - at) * step)];
};

/** Of level M, by version: how many blocks, and how many codewords of each only correct. */
const blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21];
const correcting = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28];

/** The blocks are dealt out like cards: the first codeword of each, then the second; the long ones stand last. */
const dataOf = (codewords: readonly number[], version: number): readonly number[] => {
  const [count, ecc] = [blocks[version - 1], correcting[version - 1]];
  if (count === undefined || ecc === undefined) throw new Error(`This reader does not know version ${version}.`);
  const short = Math.floor(codewords.length / count) - ecc;
  const longFrom = count - (codewords.length % count);
  const dealt: number[][] = Array.from({ length: count }, () => []);
  let next = 0;
  for (let round = 0; round <= short; round += 1) {
    for (const [at, block] of dealt.entries()) if (round < short || at >= longFrom) block.push(codewords[next++]!);
  }
  return dealt.flat();
};

/** One run of bytes: what an address in small letters is. */
const textOf = (data: readonly number[], version: number): string => {
  const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('');
  if (bits.slice(0, 4) !== '0100') throw new Error('The code holds no bytes.');
  const from = version < 10 ? 12 : 20;
  const length = parseInt(bits.slice(4, from), 2);
  return Buffer.from(Array.from({ length }, (_, at) => parseInt(bits.slice(from + at * 8, from + at * 8 + 8), 2))).toString('utf8');
};
