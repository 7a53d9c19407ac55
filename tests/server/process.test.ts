import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { EnrolAnswer } from '#protocol/enrol.ts';
import { pullAnswer } from '#protocol/pull.ts';
import { pushAnswer, type PushAnswer } from '#protocol/push.ts';
import { bareDatabase } from '#tests/support/fresh-database.ts';
import { changeBy } from '#tests/support/endpoint.ts';
import { databasePid, freshFolder, startForTest } from '#tests/support/process-of-test.ts';
import { buildEndpoint, freePort, type EndpointProcess } from '#tests/support/process.ts';

/** These start the built endpoint with its own PostgreSQL, fsync on, and kill it. */
// Several real starts and stops each, also on a machine that is busy with other things.
vi.setConfig({ testTimeout: 120_000 });

let main: string;
beforeAll(async () => void (main = await buildEndpoint()));
afterAll(() => rm(dirname(main), { recursive: true, force: true }));

const start = (environment: Readonly<Record<string, string>>, words: readonly string[] = []): Promise<EndpointProcess> => startForTest(main, environment, words);

const codeIn = (output: string): string => /#code=([0-9A-Z-]+)/.exec(output)?.[1] ?? '';

const enrol = async ({ url }: EndpointProcess, code: string): Promise<EnrolAnswer> => {
  const answer = await fetch(`${url}/v1/enrol`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code, name: 'Tablet' }) });
  expect(answer.status).toBe(200);
  return (await answer.json()) as EnrolAnswer;
};

const push = async ({ url }: EndpointProcess, { token }: EnrolAnswer, changes: readonly unknown[]): Promise<PushAnswer> => {
  const answer = await fetch(`${url}/v1/changes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ changes }),
  });
  return pushAnswer.parse(await answer.json());
};

const pullIds = async ({ url }: EndpointProcess, { token }: EnrolAnswer): Promise<readonly string[]> => {
  const answer = await fetch(`${url}/v1/changes`, { headers: { authorization: `Bearer ${token}` } });
  return pullAnswer.parse(await answer.json()).changes.map(({ id }) => id);
};

test('[S23] killed with -9 while eight tablets push, the endpoint starts again at once and has every acknowledged change', async () => {
  const environment = { DATA_DIR: await freshFolder(), PORT: String(await freePort()) };
  let endpoint = await start(environment);
  const tablet = await enrol(endpoint, codeIn(endpoint.output()));
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const killed = endpoint;
    const enough = acknowledged.length + 25;
    const writers = Array.from({ length: 8 }, async () => {
      for (;;) {
        const change = await changeBy(tablet);
        const answer = await push(killed, tablet, [change]).catch(() => undefined);
        if (answer === undefined) return;
        if (answer.results[0]?.status === 'stored') acknowledged.push(change.id);
        if (acknowledged.length === enough) killed.kill('SIGKILL');
      }
    });
    await Promise.all([...writers, killed.ended]);
    // Round by round: only the endpoint dies; the database dies too, right away; the endpoint alone again.
    if (round === 1) process.kill(await databasePid(environment.DATA_DIR), 'SIGKILL');
    const started = Date.now();
    endpoint = await start(environment);
    expect(endpoint.output()).toContain('Willkomm is running.');
    expect(Date.now() - started).toBeLessThan(15_000);
  }
  const there = new Set(await pullEverything(endpoint, tablet));
  expect(acknowledged.length).toBeGreaterThanOrEqual(75);
  expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
});

const pullEverything = async ({ url }: EndpointProcess, { token }: EnrolAnswer): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let since = 0, more = true; more; ) {
    const answer = await fetch(`${url}/v1/changes?since=${since}`, { headers: { authorization: `Bearer ${token}` } });
    const page = pullAnswer.parse(await answer.json());
    expect(page.seqs).toEqual(page.seqs.map((_, index) => since + 1 + index));
    ids.push(...page.changes.map(({ id }) => id));
    [since, more] = [page.next, page.more];
  }
  return ids;
};

test('SIGTERM: what was begun is answered, then endpoint and database stop, within ten seconds', async () => {
  const folder = await freshFolder();
  const endpoint = await start({ DATA_DIR: folder, PORT: String(await freePort()) });
  const tablet = await enrol(endpoint, codeIn(endpoint.output()));
  const change = await changeBy(tablet);
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tablet.token}`, expect: '100-continue' };
  const call = request(`${endpoint.url}/v1/changes`, { method: 'POST', headers });
  const answering = once(call, 'response') as Promise<[IncomingMessage]>;
  // «Continue» proves that the endpoint has begun with this request; its body comes only after the signal.
  call.flushHeaders();
  await once(call, 'continue');
  const asked = Date.now();
  endpoint.kill('SIGTERM');
  await refusesConnections(endpoint.url);
  call.end(JSON.stringify({ changes: [change] }));
  const [answer] = await answering;
  expect(pushAnswer.parse(JSON.parse(await textIn(answer))).results[0]?.status).toBe('stored');
  expect(await endpoint.ended).toBe(0);
  expect(Date.now() - asked).toBeLessThan(10_000);
  await expect(databasePid(folder)).rejects.toThrow();
  const again = await start({ DATA_DIR: folder, PORT: String(await freePort()) });
  expect(await pullIds(again, tablet)).toContain(change.id);
});

const textIn = async (answer: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += String(chunk);
  return text;
};

const refusesConnections = async (url: string): Promise<void> => {
  while (await fetch(url).then(() => true, () => false)) await sleep(20);
};

test('the database gone from under a running endpoint is a 503 that asks to come back', async () => {
  const folder = await freshFolder();
  const endpoint = await start({ DATA_DIR: folder, PORT: String(await freePort()) });
  process.kill(await databasePid(folder), 'SIGKILL');
  await sleep(300);
  const answer = await fetch(`${endpoint.url}/v1/health`);
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([503, 'database-unavailable']);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
});

test('every start makes a fresh code and withdraws the one that nobody used', async () => {
  const environment = { DATA_DIR: await freshFolder(), PORT: String(await freePort()) };
  const first = await start(environment);
  const old = codeIn(first.output());
  first.kill('SIGINT');
  expect(await first.ended).toBe(0);
  const second = await start(environment);
  const answer = await fetch(`${second.url}/v1/enrol`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code: old, name: 'Tablet' }) });
  expect(((await answer.json()) as { code: string }).code).toBe('code-unknown');
  const tablet = await enrol(second, codeIn(second.output()));
  expect(tablet.office.name).toBe('Musterwil');
  expect(tablet.staff).toHaveLength(3);
  expect((await pullIds(second, tablet)).length).toBeGreaterThan(10);
});

test('the operator makes an office, staff and a code while the endpoint runs', async () => {
  const environment = { DATA_DIR: await freshFolder(), PORT: String(await freePort()), SAMPLE: '0' };
  const endpoint = await start(environment);
  expect(endpoint.output()).not.toContain('#code=');
  const run = async (...words: string[]): Promise<string> => {
    const command = await start(environment, words);
    expect([await command.ended, command.output()]).toEqual([0, command.output()]);
    return command.output().trim();
  };
  const office = /[0-9a-f-]{36}$/.exec(await run('office', 'create', 'Bergwil'))![0];
  await run('staff', 'add', '--office', office, 'B. Berg');
  expect(await run('office', 'list')).toBe(`${office}  Bergwil`);
  const tablet = await enrol(endpoint, await run('code', '--office', office));
  expect([tablet.office.name, tablet.staff.map(({ name }) => name)]).toEqual(['Bergwil', ['B. Berg']]);
});

test('mistakes end with one sentence that says what to do, and exit code 1', async () => {
  const folder = await freshFolder();
  const port = String(await freePort());
  const fails = async (environment: Readonly<Record<string, string>>, words: readonly string[] = []): Promise<string> => {
    const failed = await start({ PORT: port, DATA_DIR: folder, ...environment }, words);
    expect(await failed.ended).toBe(1);
    expect(failed.output()).not.toMatch(/^\s+at /m);
    return failed.output();
  };
  expect(await fails({ PORT: 'http' })).toBe('PORT is «http»: set it to a number from 1 to 65535.\n');
  const secret = 'geheim';
  const unreachable = await fails({ DATABASE_URL: `postgres://me:${secret}@127.0.0.1:1/x` });
  expect(unreachable).toMatch(/^The database at 127\.0\.0\.1:1 cannot be used \(ECONNREFUSED\): check DATABASE_URL, .*\.\n$/);
  expect(unreachable).not.toContain(secret);
  expect(await fails({ HOST: '203.0.113.1' })).toMatch(/^The address 203\.0\.113\.1 cannot be opened .*: set HOST to an address of this machine\.\n$/);
  expect(await fails({ DATA_DIR: '/proc/willkomm' })).toMatch(/^The data folder \/proc\/willkomm cannot be made: set DATA_DIR to a folder that you may write to\.\n$/);
  expect(await fails({}, ['dance'])).toMatch(/^There is no command «dance»\.\nCommands/);
  await start({ PORT: port, DATA_DIR: folder });
  expect(await fails({})).toBe(`Port ${port} is taken by another program: stop it, or set PORT to another number.\n`);
  expect(await fails({ PORT: String(await freePort()) })).toMatch(/^Another endpoint is at work in the data folder .*: stop it, or set DATA_DIR to another folder\.\n$/);
});

test('DATABASE_URL: a user who owns an empty database and nothing else is enough', async () => {
  const fresh = await bareDatabase();
  const { sql } = await import('kysely');
  const owner = `owner_${Date.now()}`;
  await sql`CREATE ROLE ${sql.id(owner)} LOGIN NOSUPERUSER NOCREATEROLE`.execute(fresh.database);
  await sql`GRANT willkomm_app TO ${sql.id(owner)}`.execute(fresh.database);
  await sql`ALTER DATABASE ${sql.id(fresh.connection.database)} OWNER TO ${sql.id(owner)}`.execute(fresh.database);
  onTestFinished(async () => {
    await sql`REASSIGN OWNED BY ${sql.id(owner)} TO CURRENT_USER`.execute(fresh.database);
    await sql`DROP OWNED BY ${sql.id(owner)}`.execute(fresh.database);
    await sql`DROP ROLE ${sql.id(owner)}`.execute(fresh.database);
    await fresh.drop();
  });
  const endpoint = await start({ DATABASE_URL: fresh.url.replace(/\/\/\w+@/, `//${owner}@`), PORT: String(await freePort()), SAMPLE: '1' });
  expect(endpoint.output()).toContain('Willkomm is running.');
  const tablet = await enrol(endpoint, codeIn(endpoint.output()));
  expect((await pullIds(endpoint, tablet)).length).toBeGreaterThan(10);
  endpoint.kill('SIGTERM');
  expect(await endpoint.ended).toBe(0);
});
