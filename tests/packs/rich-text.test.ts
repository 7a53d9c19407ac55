import { describe, expect, it } from 'vitest';
import { normalText, parseRichText } from '#packs/rich-text.ts';
import { sourceHash } from '#packs/source-hash.ts';

const parsed = (source: string) => {
  const result = parseRichText(source);
  return result.ok ? result.value : result.error;
};

describe('rich text', () => {
  it.each<[string, unknown]>([
    ['Nur Text.', ['Nur Text.']],
    ['', []],
    ['{{a.b}}', [{ t: 'fact', id: 'a.b' }]],
    ['{{a|number}}{{b}}', [{ t: 'fact', id: 'a', form: 'number' }, { t: 'fact', id: 'b' }]],
    ['*wer* und *was*', [{ t: 'em', c: ['wer'] }, ' und ', { t: 'em', c: ['was'] }]],
    ['[*Amt*](tel:0710000000)', [{ t: 'link', href: 'tel:0710000000', c: [{ t: 'em', c: ['Amt'] }] }]],
    ['*[Amt](mailto:a@b.ch)*', [{ t: 'em', c: [{ t: 'link', href: 'mailto:a@b.ch', c: ['Amt'] }] }]],
    ['ማዘጋጃ [ቤት](https://a.ch/b) (1)', ['ማዘጋጃ ', { t: 'link', href: 'https://a.ch/b', c: ['ቤት'] }, ' (1)']],
    ['3 < 4 [so]', ['3 < 4 [so]']],
  ])('%s', (source, tree) => {
    expect(parsed(source)).toEqual(tree);
  });

  it.each<[string, RegExp]>([
    ['2 * 3', /«\*» is not a complete mark/],
    ['{{a b}}', /«\{\{»/],
    ['{{}}', /«\{\{»/],
    ['{{a|genitive}}', /not a form/],
    ['[x](http://a.ch)', /not a complete https/],
    ['[x](https://a)', /not a complete https/],
    ['[x](https://user@a.ch)', /not a complete https/],
    ['[x](data:text/html,1)', /not a complete https/],
    ['[x](tel:٠٧١)', /not a complete https/],
    ['[](https://a.ch)', /«\]\(»/],
    ['a<script>b', /«<s»/],
  ])('refuses %s', (source, message) => {
    expect(parsed(source)).toMatch(message);
  });
});

describe('the hash of a source', () => {
  it('is the beginning of the SHA-256 of the text', () => {
    expect(sourceHash('Anmeldung')).toBe('32ddf6ae0bab');
  });

  it('does not change with the form of the letters or the wrapping of lines', () => {
    expect(sourceHash('über\n  uns ')).toBe(sourceHash('u\u0308ber uns'));
    expect(normalText(' u\u0308ber\n uns')).toBe('über uns');
  });
});
