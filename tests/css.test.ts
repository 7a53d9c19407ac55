import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Declaration = { readonly property: string; readonly value: string };

const sides = /(^|-)(left|right|top|bottom)(-|$)/;
const sizes = /^(min-|max-)?(width|height)$/;
const sidedValues: Readonly<Record<string, RegExp>> = {
  'text-align': /\b(left|right)\b/,
  'float': /\b(left|right)\b/,
  'clear': /\b(left|right)\b/,
  'caption-side': /\b(left|right)\b/,
};
const shorthands = /^(margin|padding|inset|scroll-margin|scroll-padding|border-width|border-style|border-color|border-radius)$/;
const colourFunctions = /\b(rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color)\(/i;
const colourNames =
  /(?<![-\w])(white|black|red|green|blue|yellow|orange|purple|pink|brown|gr[ae]y|silver|gold|teal|navy|maroon|olive|lime|aqua|cyan|magenta|fuchsia|beige|ivory|linen|tomato|crimson|coral|salmon|khaki|orchid|violet|indigo|tan|wheat|snow)(?![-\w(])/i;

const declarationsIn = (css: string): readonly Declaration[] =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(([, property = '', value = '']) => ({
    property,
    value: value.trim(),
  }));

/** Values of a shorthand, with functions counted as one. */
const partsOf = (value: string): number => value.replace(/\((?:[^()]|\([^()]*\))*\)/g, '').split('/')[0]?.trim().split(/\s+/).length ?? 0;

const isPhysical = ({ property, value }: Declaration): boolean =>
  !property.startsWith('--') &&
  (sides.test(property) || sizes.test(property) || (sidedValues[property]?.test(value) ?? false) || (shorthands.test(property) && partsOf(value) === 4));

const hasColourLiteral = ({ value }: Declaration): boolean => {
  const words = value.replace(/(['"]).*?\1/g, '').replace(/url\([^)]*\)/g, '');
  return /#[0-9a-f]{3,8}\b/i.test(words) || colourFunctions.test(words) || colourNames.test(words);
};

const print = ({ property, value }: Declaration): string => `${property}: ${value}`;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css')).map((file) => join('src', file));

describe('style sheets', () => {
  it('are found', () => {
    expect(files).toContain(join('src', 'ui', 'shared', 'tokens.css'));
  });

  it.each(files)('%s says start and end, never left and right, so that it turns round with the language', (file) => {
    expect(declarationsIn(readFileSync(file, 'utf8')).filter(isPhysical).map(print)).toEqual([]);
  });

  it.each(files.filter((file) => !file.endsWith('tokens.css')))('%s takes its colours from the tokens', (file) => {
    expect(declarationsIn(readFileSync(file, 'utf8')).filter(hasColourLiteral).map(print)).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each(['margin-left: 1px', 'left: 0', 'border-top: 1px solid', 'border-top-left-radius: 1px', 'inset: 0 1px 2px 3px', 'text-align: right', 'width: 3rem', 'padding: 1px var(--a) calc(1px + 2px) 4px'])(
    'finds the side in "%s"',
    (line) => {
      expect(declarationsIn(`.a { ${line}; }`).filter(isPhysical)).toHaveLength(1);
    },
  );

  it.each(['margin: 0 auto', 'inset-inline-start: 0', 'text-align: start', 'padding: 1px 2px 3px', '--left: 1px', 'max-inline-size: calc(1px + 2px)'])('lets "%s" pass', (line) => {
    expect(declarationsIn(`.a { ${line}; }`).filter(isPhysical)).toEqual([]);
  });

  it.each(['color: #fff', 'background: rgb(0 0 0 / 10%)', 'border: 1px solid white', 'color: light-dark(red, var(--a))'])('finds the colour in "%s"', (line) => {
    expect(declarationsIn(`.a { &:hover { ${line} } }`).filter(hasColourLiteral)).toHaveLength(1);
  });

  it.each(['color: var(--on-larch)', 'background: transparent', 'color: CanvasText', "content: 'red'", 'white-space: nowrap', "font-family: 'Gold'"])('lets "%s" pass', (line) => {
    expect(declarationsIn(`.a { ${line} }`).filter(hasColourLiteral)).toEqual([]);
  });
});
