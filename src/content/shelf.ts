import { entryIn } from '#core/lookup.ts';
import type { PackEntry, PackList } from '#core/pack.ts';
import { olderPacks } from '#core/pack-list.ts';
import type { PackStore } from '#storage/packs.ts';
import type { ContentSource } from './source.ts';

/** What lies on this device, and what else is to be had. */
export type Shelf = {
  /** The edition in use, lowest pack first; empty where nothing is installed. */
  readonly packs: readonly PackEntry[];
  /** Tags of languages a download was begun for and not finished; what came so far is kept. */
  readonly unfinished: readonly string[];
  /** Tags of languages that are here and have newer texts on offer; undefined where nobody could be asked. */
  readonly newer: readonly string[] | undefined;
};

export const shelfOf = async (store: Pick<PackStore, 'list' | 'installed' | 'pending'>, offer: Pick<ContentSource, 'list'>): Promise<Shelf> => {
  const [list, installed, pending, offered] = await Promise.all([store.list(), store.installed(), store.pending(), offer.list()]);
  return {
    packs: list?.packs ?? [],
    unfinished: pending?.languages.filter((tag) => !installed.includes(tag)) ?? [],
    newer: offered && (list === undefined ? [] : newerIn(offered, list, installed)),
  };
};

/** The numbers of all languages stand in the structure: when a fact changes, every language has something new. */
const newerIn = (offered: PackList, here: PackList, installed: readonly string[]): readonly string[] => {
  if (olderPacks(offered, here).length > 0) return [];
  const differs = (tag: string): boolean => {
    const [there, own] = [entryIn(offered.texts, tag), entryIn(here.texts, tag)];
    return there !== undefined && (offered.structure !== here.structure || there.index !== own?.index || there.phrases !== own.phrases);
  };
  return installed.filter(differs);
};
