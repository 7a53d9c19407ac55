import { openDatabase, type Database } from '#storage/database.ts';
import { packsIn, type PackStore } from '#storage/packs.ts';
import { fromNetwork, type ContentSource } from '#content/source.ts';
import type { Compiled } from '#packs/compile.ts';
import { compileContent } from '#packs/content.ts';
import { read } from '#tests/packs/small-content.ts';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';

export const compiledSmall = (edits: Parameters<typeof read>[0] = {}): Compiled => compileContent(read(edits));

/** An endpoint that serves compiled content and counts what was asked of it. */
export type Endpoint = { serves: Compiled | undefined; readonly asked: string[]; readonly source: ContentSource; tamper?: (text: string) => string };

export const endpointWith = (content: Compiled): Endpoint => {
  const asked: string[] = [];
  const answer = (path: string): string | undefined => {
    asked.push(path);
    if (endpoint.serves === undefined) return undefined;
    if (path === '/v1/packs') return JSON.stringify(endpoint.serves.list);
    const text = endpoint.serves.blobs.get(path.replace('/v1/packs/blob/', ''));
    return text === undefined || endpoint.tamper === undefined ? text : endpoint.tamper(text);
  };
  const endpoint: Endpoint = { serves: content, asked, source: fromNetwork((path) => Promise.resolve(answer(path))) };
  return endpoint;
};

/** A device's real pack store on an IndexedDB of its own. */
export const storeOfDevice = (): { readonly store: PackStore; readonly database: Database } => {
  const database = openDatabase('packs', { indexedDB: new IDBFactory(), IDBKeyRange });
  onTestFinished(() => database.close());
  return { store: packsIn(database), database };
};
