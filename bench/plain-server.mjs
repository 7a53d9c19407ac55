import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import pg from 'pg';

/** The least that keeps batches: gzip JSON in, one INSERT a batch with the same durability, no rights, no checks, no hashes. */
export const startPlainServer = async ({ startEmbeddedDatabase, dataFolder }) => {
  const folder = await dataFolder();
  const database = await startEmbeddedDatabase({ dataDir: folder });
  const pool = new pg.Pool({ ...database.connection, max: 2 });
  // An idle connection hears of it when the database stops; nobody else needs to.
  pool.on('error', () => undefined);
  await pool.query('CREATE TABLE plain (id uuid PRIMARY KEY, body text NOT NULL)');
  const server = createServer((request, response) => {
    void answer(pool, request).then(
      ({ type, text }) => response.writeHead(200, { 'content-type': type }).end(text),
      (error) => response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    count: async () => Number((await pool.query('SELECT count(*) FROM plain')).rows[0].count),
    clear: () => pool.query('TRUNCATE plain'),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
      await database.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
};

const page = '<!doctype html><html lang="de-CH"><meta charset="utf-8"><title>plain</title><link rel="icon" href="data:,"></html>';

const answer = async (pool, request) => {
  if (request.method !== 'POST') return { type: 'text/html; charset=utf-8', text: page };
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { changes } = JSON.parse((await promisify(gunzip)(Buffer.concat(chunks))).toString('utf8'));
  const stored = await pool.query('INSERT INTO plain SELECT * FROM unnest($1::uuid[], $2::text[])', [
    changes.map(({ id }) => id),
    changes.map((change) => JSON.stringify(change)),
  ]);
  return { type: 'application/json', text: JSON.stringify({ stored: stored.rowCount }) };
};
