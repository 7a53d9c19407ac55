import { languageFile, languageOfFile, sourceLanguage } from '#core/language.ts';
import type { Finding } from './finding.ts';
import type { Folder } from './folder.ts';
import { normalText } from './rich-text.ts';
import type { TextSet, Translation } from './source-pack.ts';
import { germanTexts, translations } from './source-shape.ts';
import { parseYaml } from './yaml-file.ts';

/** Reads the texts of one folder: `de.yaml` and every other language that has a file beside it. */
export const readTextSet = (folder: Folder, set: Pick<TextSet, 'kind' | 'subject' | 'folder'>, findings: Finding[]): TextSet => {
  const german = languageFile(sourceLanguage);
  const names = textFiles(folder, set.folder).filter((name) => name !== german);
  return {
    ...set,
    german: new Map(Object.entries(readGerman(folder, `${set.folder}/${german}.yaml`, findings))),
    translations: new Map(names.map((name) => [languageOfFile(name), readTranslation(folder, `${set.folder}/${name}.yaml`, findings)])),
  };
};

/** Languages with a file in a folder of texts, by the name of the file. */
export const textFiles = (folder: Folder, path: string): readonly string[] =>
  folder
    .files(path)
    .filter((name) => name.endsWith('.yaml') && name !== 'topic.yaml')
    .map((name) => name.slice(0, -'.yaml'.length));

const readGerman = (folder: Folder, file: string, findings: Finding[]): Readonly<Record<string, string>> => {
  const yaml = folder.read(file);
  const texts = yaml === undefined ? undefined : parseYaml(file, yaml, germanTexts, findings);
  return Object.fromEntries(Object.entries(texts ?? {}).map(([id, text]) => [id, normalText(text)]));
};

const readTranslation = (folder: Folder, file: string, findings: Finding[]): ReadonlyMap<string, Translation> => {
  const texts = parseYaml(file, folder.read(file) ?? '', translations, findings) ?? {};
  return new Map(Object.entries(texts).map(([id, translation]) => [id, { ...translation, text: normalText(translation.text) }]));
};
