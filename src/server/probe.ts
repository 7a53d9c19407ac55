import { sql } from 'kysely';
import { newId } from './chance.ts';
import { Refusal } from './refusal.ts';
import { enterOffice, inTransaction, type Ground, type Tx } from './transaction.ts';

/**
 * Tries, in a transaction that is rolled back, to read and write across two probe offices, and refuses to go on if the
 * database lets it. WHERE clauses alone would hide a policy that was switched off.
 */
export const probeIsolation = async (ground: Ground): Promise<void> => {
  try {
    await inTransaction(ground, async (tx) => {
      await checkRole(tx);
      await checkTables(tx);
      await trespass(tx, ground);
      throw new RolledBack();
    });
  } catch (error) {
    if (error instanceof RolledBack) return;
    if ((error as { readonly code?: string }).code === '42501') {
      throw new Refusal('The database user may not work as the role willkomm_app: let an administrator run GRANT willkomm_app TO that user.', { cause: error });
    }
    throw error;
  }
};

class RolledBack extends Error {}

/** One row of each table that belongs to an office; a table that is missing here makes the probe fail, so that none is forgotten. */
const rows: Readonly<Record<string, (office: string, id: string) => Readonly<Record<string, unknown>>>> = {
  office: (office) => ({ office, name: 'probe', talk_name: 'probe', record_names: false, allow_notes: false, created: new Date(0) }),
  office_counter: (office) => ({ office, n: 0 }),
  staff: (office, id) => ({ office, id, name: 'probe' }),
  device: (office, id) => ({ office, id, name: 'probe', token_hash: id, created: new Date(0), revoked: null }),
  enrolment_code: (office, id) => ({ office, code_hash: id, created: new Date(0), expires: new Date(0), used: null }),
  change: (office, id) => ({ office, seq: 1, id, talk: id, hash: '', device: id, bytes: 0, body: '', received: new Date(0) }),
  quarantine: (office, id) => ({ office, id, hash: '', reason: '', body: '', received: new Date(0) }),
  audit: (office, id) => ({ office, id, at: new Date(0), who: 'probe', what: 'probe', subject: null, count: 0 }),
  review: (office, id) => ({ office, id, device: id, kind: 'confirmed', fact: 'probe', value: '', pack: 'probe', by: 'probe', day: '1970-01-01', received: '1970-01-01' }),
};

const checkRole = async (tx: Tx): Promise<void> => {
  const { rows: found } = await sql<{ strong: boolean }>`
    SELECT rolsuper OR rolbypassrls AS strong FROM pg_roles WHERE rolname = current_user`.execute(tx);
  if (found[0]?.strong !== false) {
    throw new Refusal('The role willkomm_app may bypass row level security: let an administrator run ALTER ROLE willkomm_app NOSUPERUSER NOBYPASSRLS.');
  }
};

const checkTables = async (tx: Tx): Promise<void> => {
  const { rows: tables } = await sql<{ name: string; guarded: boolean }>`
    SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS guarded
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = current_schema()::regnamespace AND a.attname = 'office' AND NOT a.attisdropped`.execute(tx);
  const open = tables.find(({ guarded }) => !guarded);
  if (open !== undefined) throw openDoor(open.name);
  const forgotten = tables.find(({ name }) => !Object.hasOwn(rows, name));
  if (forgotten !== undefined) throw new Error(`The table ${forgotten.name} belongs to offices, but src/server/probe.ts does not know it.`);
};

const trespass = async (tx: Tx, ground: Ground): Promise<void> => {
  const [home, stranger] = [newId(ground.clock, ground.chance), newId(ground.clock, ground.chance)];
  const rowIn = (table: string, office: string): Readonly<Record<string, unknown>> => rows[table]!(office, newId(ground.clock, ground.chance));
  await enterOffice(tx, home);
  for (const table of Object.keys(rows)) {
    await insert(tx, table, rowIn(table, home));
    const visible = await count(tx, table);
    if (visible > 1) throw openDoor(table);
    // Without this the silence below would prove nothing.
    if (visible === 0) throw new Error(`The probe cannot read its own row in ${table}.`);
  }
  for (const office of [stranger, '']) {
    await enterOffice(tx, office);
    for (const table of Object.keys(rows)) {
      if ((await count(tx, table)) > 0) throw openDoor(table);
      if (await succeeds(tx, () => insert(tx, table, rowIn(table, home)))) throw openDoor(table);
      if (await succeeds(tx, () => update(tx, table, home))) throw openDoor(table);
    }
  }
};

const openDoor = (table: string): Refusal =>
  new Refusal(`Offices are not kept apart in the table ${table}: run ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY and FORCE ROW LEVEL SECURITY, and restore its policies from the migrations.`);

const count = async (tx: Tx, table: string): Promise<number> => {
  const result = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(tx);
  return Number(result.rows[0]?.n);
};

const insert = async (tx: Tx, table: string, row: Readonly<Record<string, unknown>>): Promise<boolean> => {
  const columns = Object.keys(row).map((column) => sql.ref(column));
  await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns)}) VALUES (${sql.join(Object.values(row))})`.execute(tx);
  return true;
};

const update = async (tx: Tx, table: string, office: string): Promise<boolean> => {
  const result = await sql`UPDATE ${sql.table(table)} SET office = office WHERE office = ${office}`.execute(tx);
  return (result.numAffectedRows ?? 0n) > 0n;
};

/** Whether the database let it happen; a refusal for want of rights (42501) is what the probe hopes for. */
const succeeds = async (tx: Tx, act: () => Promise<boolean>): Promise<boolean> => {
  await sql`SAVEPOINT probe`.execute(tx);
  try {
    return await act();
  } catch (error) {
    if ((error as { readonly code?: string }).code === '42501') return false;
    throw error;
  } finally {
    await sql`ROLLBACK TO SAVEPOINT probe`.execute(tx);
  }
};
