import { isSafeLink } from '#core/link.ts';
import { failed, ok, type Result } from '#core/result.ts';
import type { FactForm, Inline, RichText } from '#core/text.ts';

/**
 * Reads the marks of a text: `*emphasis*`, `[label](https://...)`, `{{fact.id}}`, `{{fact.id|dative}}`. There are no others;
 * what looks like a mark and is none is an error, because it would be shown to people as it stands.
 */
export const parseRichText = (source: string): Result<RichText, string> => {
  const problems: string[] = [];
  const nodes = inline(source, problems);
  const problem = problems[0];
  return problem === undefined ? ok(nodes) : failed(problem);
};

/** A text as it is compared, hashed and compiled: NFC, in one line however the YAML was wrapped. */
export const normalText = (source: string): string => source.normalize('NFC').replace(/[ \t\r\n]+/gu, ' ').trim();

/** Ids of the facts a text refers to, in order, each as often as it occurs. */
export const factsIn = (text: RichText): readonly string[] =>
  text.flatMap((node) => (typeof node === 'string' ? [] : node.t === 'fact' ? [node.id] : factsIn(node.c)));

/** Addresses a text links to. */
export const linksIn = (text: RichText): readonly string[] =>
  text.flatMap((node) =>
    typeof node === 'string' || node.t === 'fact' ? [] : node.t === 'link' ? [node.href, ...linksIn(node.c)] : linksIn(node.c),
  );

const mark = /\*(?<em>[^*]+)\*|\[(?<label>[^\][]+)\]\((?<href>[^)]*)\)|\{\{(?<fact>[A-Za-z][\w.-]*)(?:\|(?<form>\w+))?\}\}/gu;

const inline = (source: string, problems: string[]): Inline[] => {
  const nodes: Inline[] = [];
  let from = 0;
  for (const match of source.matchAll(mark)) {
    addPlain(nodes, source.slice(from, match.index), problems);
    nodes.push(node(match.groups ?? {}, problems));
    from = match.index + match[0].length;
  }
  addPlain(nodes, source.slice(from), problems);
  return nodes;
};

const node = (groups: Record<string, string | undefined>, problems: string[]): Inline => {
  const { em, label, href, fact, form } = groups;
  if (em !== undefined) return { t: 'em', c: inline(em, problems) };
  if (label !== undefined) {
    if (!isSafeLink(href ?? '')) problems.push(`the link «${href}» is not a complete https:, tel: or mailto: address`);
    return { t: 'link', href: href ?? '', c: inline(label, problems) };
  }
  if (form !== undefined && !isForm(form)) problems.push(`«${form}» is not a form of a fact (dative, number)`);
  return { t: 'fact', id: fact ?? '', ...(form === undefined ? {} : { form: form as FactForm }) };
};

const addPlain = (nodes: Inline[], plain: string, problems: string[]): void => {
  if (plain === '') return;
  const stray = /\*|\{\{|\}\}|\]\(|<\/?[a-z]/iu.exec(plain);
  if (stray !== null) problems.push(`«${stray[0]}» is not a complete mark: *emphasis*, [label](https://...) and {{fact}} are all there is`);
  nodes.push(plain);
};

const isForm = (form: string): form is FactForm => form === 'dative' || form === 'number';
