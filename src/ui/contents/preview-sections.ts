import type { TopicPage } from '#core/overlay.ts';
import type { Text } from '#core/text.ts';
import type { Topic } from '#core/topic.ts';
import { isForStaff } from '#core/text-id.ts';

/** One text in the two languages that are compared; a side is missing where that language could not be read. */
export type PreviewLine = { readonly id: string; readonly first: Text | undefined; readonly second: Text | undefined };

export type PreviewSection = {
  readonly id: string;
  readonly kind: 'head' | 'points' | 'bring' | 'deadlines' | 'questions' | 'other';
  /** Name of the pack that adds it; missing where it is the topic's own. */
  readonly pack?: string;
  readonly lines: readonly PreviewLine[];
};

type Side = TopicPage | undefined;

/** All texts of a topic that readers see, part by part, in the order of the page: points of packs above follow those of the topic. */
export const previewSections = (german: TopicPage, first: Side, second: Side): readonly PreviewSection[] => {
  const own = sectionsOf({ topic: german.topic, german: german.texts, first: first?.texts, second: second?.texts });
  const local = german.local.flatMap(({ pack, title, topic, texts }) => {
    const blockOf = (side: Side) => side?.local.find((block) => block.pack === pack)?.texts;
    const sections = sectionsOf({ topic, german: texts, first: blockOf(first), second: blockOf(second) });
    return sections.map((section) => ({ ...section, id: `${pack}.${section.id}`, pack: title }));
  });
  const all = [...own, ...local];
  const ofKind = (kind: PreviewSection['kind']) => all.filter((section) => section.kind === kind);
  const rest = all.filter(({ kind }) => kind !== 'head' && kind !== 'points');
  return [...ofKind('head'), ...ofKind('points'), ...rest].filter(({ lines }) => lines.length > 0);
};

type Texts = Readonly<Record<string, Text>>;
type Sources = { readonly topic: Topic; readonly german: Texts; readonly first: Texts | undefined; readonly second: Texts | undefined };

const sectionsOf = ({ topic, german, first, second }: Sources): readonly PreviewSection[] => {
  const named: readonly (readonly [PreviewSection['kind'], readonly string[]])[] = [
    ['head', ['title', 'short', 'summary']],
    ['points', topic.points.map((id) => `point.${id}`)],
    ['bring', topic.bring.map((id) => `bring.${id}`)],
    ['deadlines', topic.deadlines.map(({ id }) => `deadline.${id}`)],
    ['questions', topic.questions.map((id) => `question.${id}`)],
  ];
  const placed = new Set(named.flatMap(([, ids]) => ids));
  // Texts that no list names any more, and kinds that come later, are looked at too.
  const rest = Object.keys(german).filter((id) => !placed.has(id) && !isForStaff(id));
  return [...named, ['other', rest] as const].map(([kind, ids]) => ({
    id: kind,
    kind,
    lines: ids.filter((id) => german[id] !== undefined).map((id) => ({ id, first: first?.[id], second: second?.[id] })),
  }));
};

/** Prompts for staff: German only. */
export const staffHints = ({ texts, local }: TopicPage): readonly Text[] =>
  [texts, ...local.map((block) => block.texts)].flatMap((set) => Object.entries(set).flatMap(([id, text]) => (isForStaff(id) ? [text] : [])));
