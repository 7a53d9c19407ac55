import { sourceLanguage } from '#core/language.ts';
import { openDatabase } from '#storage/database.ts';
import { packsIn } from '#storage/packs.ts';
import { whenFull } from '#storage/writing.ts';
import { languageIn } from '#ui/shared/preferences.ts';
import { readLanguagesHere } from './content.ts';

/** The device's one database. Loading this module loads Dexie: nothing on the way to the first list may import it. */
export const database = openDatabase('willkomm');
export const packs = packsIn(database);

/** A record counts for more than texts that can be fetched again. German stays, and what is read on this device. [S11] */
whenFull(database, async () => {
  const { makeRoom } = await import('#content/tidy.ts');
  await makeRoom([sourceLanguage, document.documentElement.lang, languageIn(localStorage) ?? ''], packs);
  await readLanguagesHere();
});
