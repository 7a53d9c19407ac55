import { openDatabase } from '#storage/database.ts';
import { packsIn } from '#storage/packs.ts';

/** The device's one database. Loading this module loads Dexie: nothing on the way to the first list may import it. */
export const database = openDatabase('willkomm');
export const packs = packsIn(database);
