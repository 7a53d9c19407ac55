import type { OfficeAnswer } from '#protocol/office.ts';
import type { Database } from './database.ts';
import type { Rows } from './rows.ts';
import type { Connection, SettingsStore } from './settings.ts';
import { writing } from './writing.ts';

/**
 * Makes this tablet a device of an office. A tablet holds the records of one office only: while it has records of another,
 * it stays with that one, so that no entry can reach the wrong office. [P6]
 * @returns false if it holds records of another office
 */
export const connectTo = async (database: Database, rows: Rows, settings: SettingsStore, connection: Connection): Promise<boolean> => {
  const before = await settings.find('connection');
  const isSameOffice = before === undefined || before.office.id === connection.office.id;
  if (!isSameOffice && (await database.listed.count()) > 0) return false;
  const isSameEndpoint = before?.endpoint === connection.endpoint;
  const body = await rows.seal<unknown>(connection);
  await writing(database, [database.reviews], async () => {
    await database.settings.put({ key: 'connection', body });
    // Looks at facts were made for the office before.
    if (!isSameOffice) await database.reviews.clear();
    await database.settings.delete('disconnected');
    // Numbers count per endpoint and office: with another of either the reading begins anew.
    if (!isSameOffice || !isSameEndpoint) await database.settings.delete('exchange');
  });
  return true;
};

/** Takes over what the office has changed since: who works there, what it calls the talk, what may be recorded. */
export const updateOffice = async (settings: SettingsStore, answer: OfficeAnswer): Promise<void> => {
  const connection = await settings.find('connection');
  if (connection === undefined || connection.office.id !== answer.office.id) return;
  const updated: Connection = { ...connection, office: answer.office, staff: answer.staff, ...answer.settings };
  if (JSON.stringify(updated) !== JSON.stringify(connection)) await settings.save('connection', updated);
};
