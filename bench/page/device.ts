import { v7 } from 'uuid';
import { localTime } from '#core/calendar.ts';
import { applyChange, noRegisters, type Registers } from '#core/merge.ts';
import { summaryOf } from '#core/summary.ts';
import { connectTo } from '#storage/connect.ts';
import { openDatabase, type ConfirmedRow, type ListedRow } from '#storage/database.ts';
import { recorder } from '#storage/record.ts';
import { plainRows } from '#storage/rows.ts';
import { settingsIn } from '#storage/settings.ts';
import { talksIn } from '#storage/talks.ts';
import { enrol } from '#sync/enrol.ts';
import { httpTo } from '#sync/http.ts';
import { committed, makeRawTalks, newestOf, openRaw, rawTalks } from './raw-database.ts';
import { changeOfTalk, groupOfTalk, idOf, type Author } from './talk.ts';

/** The storage of the product as the staff part puts it together, and beside it raw IndexedDB with equal rows. */
const name = 'willkomm';

/** Makes this profile a tablet of an office. */
const connect = async (code: string): Promise<void> => {
  const database = openDatabase(name);
  const settings = settingsIn(database, plainRows);
  const enrolled = await enrol(httpTo({ fetch: (url, init) => fetch(url, init), endpoint: location.origin }), location.origin, code, 'Bench');
  if (!enrolled.ok) throw new Error(`The tablet was not connected: ${JSON.stringify(enrolled.error)}`);
  if (!(await connectTo(database, plainRows, settings, enrolled.value))) throw new Error('The tablet belongs to another office.');
  await settings.save('currentStaff', enrolled.value.staff[0]!.id);
  database.close();
};

const author: Author = { office: idOf(1, 1), device: idOf(1, 2), by: 'bench' };
const batch = 5_000;

/** Writes stored talks, confirmed by the endpoint, in the app's own schema; and the rows of their list into the raw database. */
const seed = async (count: number): Promise<void> => {
  const made = openDatabase(name);
  await made.open();
  made.close();
  const [device, raw] = await Promise.all([openRaw(name), openRaw(rawTalks, makeRawTalks)]);
  for (let from = 0; from < count; from += batch) {
    const rows = Array.from({ length: Math.min(batch, count - from) }, (_, at) => storedTalk(from + at));
    const writing = device.transaction(['listed', 'confirmed'], 'readwrite', { durability: 'relaxed' });
    const beside = raw.transaction('talks', 'readwrite', { durability: 'relaxed' });
    for (const { listed, confirmed } of rows) {
      writing.objectStore('listed').put(listed);
      writing.objectStore('confirmed').put(confirmed);
      beside.objectStore('talks').put(listed);
    }
    await Promise.all([committed(writing), committed(beside)]);
  }
  device.close();
  raw.close();
};

const storedTalk = (number: number): { readonly listed: ListedRow; readonly confirmed: ConfirmedRow } => {
  const talk = idOf(2, number);
  const registers = applyChange(noRegisters, { ...changeOfTalk(idOf(3, number), talk, number, author), hash: '' });
  const summary = summaryOf(talk, registers, localTime);
  return {
    listed: { id: talk, group: groupOfTalk(number), when: summary.when, version: 1, body: { plain: summary } },
    confirmed: { talk, body: { plain: registers } },
  };
};

/** Opens the database and reads the newest of the open talks, ms. To be called once in a new browser. */
const firstList = async (count: number): Promise<number> => {
  const begun = performance.now();
  const database = openDatabase(name);
  const talks = talksIn(database, plainRows, localTime);
  const listed = await new Promise<readonly unknown[]>((resolve, reject) => talks.watchList('open', count).subscribe(resolve, reject));
  return checked(listed, count, performance.now() - begun);
};

const firstRawList = async (count: number): Promise<number> => {
  const begun = performance.now();
  const database = await openRaw(rawTalks);
  const rows = await newestOf(database, 'open', count);
  return checked(rows, count, performance.now() - begun);
};

const checked = (rows: readonly unknown[], count: number, taken: number): number => {
  if (rows.length !== count) throw new Error(`${rows.length} talks were read instead of ${count}.`);
  return taken;
};

/** As many ticks as a talk has points; then the next talk. */
const ticksPerTalk = 10;

/** Ticks points of stored talks as the work view does, and by turns puts the same change into the raw store. ms each. */
const tick = async (first: number, count: number): Promise<{ product: number[]; limit: number[] }> => {
  const database = openDatabase(name);
  const settings = settingsIn(database, plainRows);
  const talks = talksIn(database, plainRows, localTime);
  const { record } = recorder({ database, rows: plainRows, talks, settings, newId: () => v7(), now: () => Date.now(), app: 'bench' });
  const raw = await openRaw(rawTalks);
  const times = { product: [] as number[], limit: [] as number[] };
  for (let turn = 0; turn < count; turn += 1) {
    const talk = idOf(2, 2 * (first + Math.floor(turn / ticksPerTalk)));
    const seen: Registers = (await talks.find(talk))!.registers;
    const begun = performance.now();
    const change = await record(talk, [{ field: `topic.housing.point.p${turn % ticksPerTalk}`, value: true }], seen);
    times.product.push(performance.now() - begun);
    const begunRaw = performance.now();
    const writing = raw.transaction('talks', 'readwrite', { durability: 'strict' });
    writing.objectStore('talks').put({ id: change.id, talk, savedAt: begunRaw, tries: 0, body: { plain: change } });
    await committed(writing);
    times.limit.push(performance.now() - begunRaw);
  }
  return times;
};

Object.assign(globalThis, { device: { connect, seed, firstList, firstRawList, tick, newestTalks: { open: idOf(2, 0), closed: idOf(2, 1) } } });
