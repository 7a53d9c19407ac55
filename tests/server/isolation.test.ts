import { sql, type Kysely } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { probeIsolation } from '#server/probe.ts';
import { migrate } from '#server/migrate.ts';
import { Refusal } from '#server/refusal.ts';
import { inOffice, inTransaction } from '#server/transaction.ts';
import { changeBy, enrolDevice, newOffice, openEndpoint, pullFrom, pushTo, type TestDevice, type TestEndpoint } from '#tests/support/endpoint.ts';

let endpoint: TestEndpoint;
let home: TestDevice;
let stranger: TestDevice;
beforeEach(async () => {
  endpoint = await openEndpoint();
  home = await enrolDevice(endpoint, await newOffice(endpoint.ground, 'Heimwil'));
  stranger = await enrolDevice(endpoint, await newOffice(endpoint.ground, 'Fremdwil'));
  await pushTo(endpoint.app, home, [await changeBy(home)]);
  await pushTo(endpoint.app, stranger, [await changeBy(stranger), await changeBy(stranger, { set: [{ field: 'state', value: 'wrong', base: [] }] })]);
});
afterEach(() => endpoint.close());

const tables = ['office', 'office_counter', 'staff', 'device', 'enrolment_code', 'change', 'quarantine', 'audit', 'review'] as const;

/** Every row level policy away: what is left is WHERE office = $1. */
const withoutPolicies = async (database: Kysely<never>): Promise<void> => {
  for (const table of tables) await sql`ALTER TABLE ${sql.table(table)} DISABLE ROW LEVEL SECURITY`.execute(database);
};

test('[S20] by WHERE alone: without row level security each office still sees and writes only its own', async () => {
  await withoutPolicies(endpoint.fresh.database as never);
  expect((await pullFrom(endpoint.app, home)).json()).toMatchObject({ seqs: [1], durable: 1 });
  expect((await pullFrom(endpoint.app, stranger)).json()).toMatchObject({ seqs: [1], durable: 1 });
  const office = (await endpoint.app.inject({ url: '/v1/office', headers: home.headers })).json<{ office: { name: string }; staff: unknown[] }>();
  expect([office.office.name, office.staff.length]).toEqual(['Heimwil', 1]);
  expect((await pushTo(endpoint.app, home, [await changeBy(stranger)])).json<{ results: { reason: string }[] }>().results[0]?.reason).toBe('office');
  const late = await changeBy(home);
  expect((await pushTo(endpoint.app, home, [late])).json<{ results: { seq: number }[] }>().results[0]?.seq).toBe(2);
  expect((await pullFrom(endpoint.app, stranger)).json()).toMatchObject({ seqs: [1], durable: 1 });
});

test('[S20] by row level security alone: SQL without WHERE sees one office', async () => {
  for (const table of tables) {
    const { rows } = await inOffice(endpoint.ground, home.office.id, (tx) => sql<{ office: string }>`SELECT office FROM ${sql.table(table)}`.execute(tx));
    expect([table, [...new Set(rows.map(({ office }) => office))].filter((office) => office !== home.office.id)]).toEqual([table, []]);
    const outside = await inTransaction(endpoint.ground, (tx) => sql`SELECT * FROM ${sql.table(table)}`.execute(tx));
    expect([table, outside.rows]).toEqual([table, []]);
  }
});

test('[S20] by row level security alone: SQL without WHERE changes and adds nothing elsewhere', async () => {
  await inOffice(endpoint.ground, home.office.id, (tx) => sql`UPDATE office_counter SET n = 99`.execute(tx));
  expect((await pullFrom(endpoint.app, stranger)).json()).toMatchObject({ durable: 1 });
  const smuggle = inOffice(endpoint.ground, home.office.id, (tx) =>
    sql`INSERT INTO staff (office, id, name) VALUES (${stranger.office.id}, 'x', 'x')`.execute(tx),
  );
  await expect(smuggle).rejects.toMatchObject({ code: '42501' });
});

test('a stored change can be neither altered nor deleted by the role of the endpoint', async () => {
  for (const statement of [sql`UPDATE change SET body = ''`, sql`DELETE FROM change`, sql`DELETE FROM audit`, sql`TRUNCATE change`]) {
    await expect(inOffice(endpoint.ground, home.office.id, (tx) => statement.execute(tx))).rejects.toMatchObject({ code: '42501' });
  }
});

test('whoever presents a token or a code sees that one row, and no other', async () => {
  const seen = await inTransaction(endpoint.ground, async (tx) => {
    const { token_hash: tokenHash } = await endpoint.fresh.database.selectFrom('device').select('token_hash').where('id', '=', home.device).executeTakeFirstOrThrow();
    await sql`SELECT set_config('app.token_hash', ${tokenHash}, true)`.execute(tx);
    return tx.selectFrom('device').select('id').execute();
  });
  expect(seen).toEqual([{ id: home.device }]);
});

test('the probe finds nothing to object to in a migrated database, and leaves nothing behind', async () => {
  await probeIsolation(endpoint.ground);
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM office`.execute(endpoint.fresh.database);
  expect(rows[0]?.n).toBe(2);
});

test.each(tables)('the probe refuses to start when row level security is off, not forced or wide open: %s', async (table) => {
  const { database } = endpoint.fresh;
  const name = sql.table(table);
  const refusal = async (): Promise<unknown> => probeIsolation(endpoint.ground).then(() => 'started', (error: unknown) => error instanceof Refusal && error.message.includes(table));
  await sql`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`.execute(database);
  expect(await refusal()).toBe(true);
  await sql`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`.execute(database);
  await sql`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`.execute(database);
  expect(await refusal()).toBe(true);
  await sql`ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`.execute(database);
  await sql`CREATE POLICY careless ON ${name} USING (true)`.execute(database);
  expect(await refusal()).toBe(true);
  await sql`DROP POLICY careless ON ${name}`.execute(database);
  expect(await refusal()).toBe('started');
});

test('the probe refuses a role that may bypass row level security', async () => {
  await sql`ALTER ROLE willkomm_app BYPASSRLS`.execute(endpoint.fresh.database);
  try {
    await expect(probeIsolation(endpoint.ground)).rejects.toThrow(/NOBYPASSRLS/);
  } finally {
    await sql`ALTER ROLE willkomm_app NOBYPASSRLS`.execute(endpoint.fresh.database);
  }
});

test('a table of offices that the probe does not know stops the start, so that none is forgotten', async () => {
  await sql`CREATE TABLE diary (office uuid PRIMARY KEY)`.execute(endpoint.fresh.database);
  await expect(probeIsolation(endpoint.ground)).rejects.toThrow(/diary/);
});

test('migrations run once, and an edited one is refused', async () => {
  await migrate(endpoint.ground);
  await sql`UPDATE migration SET checksum = 'other'`.execute(endpoint.fresh.database);
  await expect(migrate(endpoint.ground)).rejects.toThrow(/edited/);
  await sql`UPDATE migration SET name = '9999-of-tomorrow' WHERE name LIKE '0001%'`.execute(endpoint.fresh.database);
  await expect(migrate(endpoint.ground)).rejects.toThrow(/newer Willkomm/);
});
