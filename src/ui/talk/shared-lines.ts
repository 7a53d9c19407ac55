import type { Index, TopicPage } from '#core/overlay.ts';
import type { Text } from '#core/text.ts';

/** What stands side by side under one number. */
export type SharedLine = {
  readonly id: string;
  readonly number: number | string;
  readonly german: Text;
  /** The German again, marked as untranslated, where there is no translation. */
  readonly guest: Text;
  /** Begins a new part of the page: what to bring, what the municipality adds. */
  readonly heading?: { readonly german: Text; readonly guest: Text };
};

export type SharedSources = {
  readonly germanPage: TopicPage;
  readonly guestPage: TopicPage | undefined;
  readonly german: Index;
  readonly guest: Index;
};

/** A topic line by line in two languages: its points, what its municipality adds, what to bring. Numbers run through. */
export const sharedLines = (sources: SharedSources): readonly SharedLine[] => {
  const { germanPage, guestPage } = sources;
  const points = linesIn(germanPage.topic.points, 'point', germanPage.texts, guestPage?.texts);
  const local = germanPage.local.flatMap((block) => {
    const translated = guestPage?.local.find(({ pack }) => pack === block.pack)?.texts;
    const title: Text = { text: [block.title], state: 'original' };
    return headed(linesIn(block.topic.points, 'point', block.texts, translated, `${block.pack}-`), { german: title, guest: { ...title, untranslated: true } });
  });
  const numbered = [...points, ...local].map((line, index) => ({ ...line, number: index + 1 }));
  return [...numbered, ...bringLines(sources)];
};

type Texts = Readonly<Record<string, Text>>;

const linesIn = (ids: readonly string[], kind: string, german: Texts, guest: Texts | undefined, prefix = ''): readonly SharedLine[] =>
  ids.flatMap((id) => {
    const text = german[`${kind}.${id}`];
    return text === undefined ? [] : [{ id: `${prefix}${kind}.${id}`, number: 0, german: text, guest: guest?.[`${kind}.${id}`] ?? { ...text, untranslated: true as const } }];
  });

const bringLines = ({ germanPage, guestPage, german, guest }: SharedSources): readonly SharedLine[] => {
  const lines = linesIn(germanPage.topic.bring, 'bring', germanPage.texts, guestPage?.texts).map((line, index) => ({ ...line, number: String.fromCodePoint(97 + index) }));
  const heading = german.phrases['handout.bring'];
  return heading === undefined ? lines : headed(lines, { german: heading, guest: guest.phrases['handout.bring'] ?? { ...heading, untranslated: true } });
};

const headed = (lines: readonly SharedLine[], heading: NonNullable<SharedLine['heading']>): readonly SharedLine[] =>
  lines.map((line, index) => (index === 0 ? { ...line, heading } : line));
