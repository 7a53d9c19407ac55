import type { Inline, RichText } from './text.ts';

/**
 * A text with its marks, as it stands in the files of `content/`. Its hash names the same text to an editor whatever value a
 * fact in it has on that day, and is the hash that translations carry of their German.
 */
export const markedText = (text: RichText): string => text.map(marked).join('');

const marked = (node: Inline): string => {
  if (typeof node === 'string') return node;
  switch (node.t) {
    case 'em':
      return `*${markedText(node.c)}*`;
    case 'link':
      return `[${markedText(node.c)}](${node.href})`;
    case 'fact':
      return `{{${node.id}${node.form === undefined ? '' : `|${node.form}`}}}`;
  }
};
