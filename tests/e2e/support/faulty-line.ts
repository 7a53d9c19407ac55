import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { AddressInfo } from 'node:net';

/** A line to the endpoint that can lose an answer after the endpoint has done what was asked. */
export type FaultyLine = {
  readonly url: string;
  /** The answer to the next push arrives here and goes no further. */
  readonly loseNextPushAnswer: () => void;
  /** The ids of each push that went through to the endpoint, with whether its answer was lost. */
  readonly pushes: () => readonly Push[];
  readonly close: () => Promise<void>;
};

export type Push = { readonly ids: readonly string[]; readonly status: number; readonly answerLost: boolean };

export const faultyLineTo = async (port: number): Promise<FaultyLine> => {
  const pushes: Push[] = [];
  let losing = false;
  const server = createServer((incoming, outgoing) => {
    void pass(incoming, outgoing, port, (status, body) => {
      if (incoming.method !== 'POST' || incoming.url !== '/v1/changes') return true;
      const answerLost = losing;
      losing = false;
      pushes.push({ ids: idsIn(body), status, answerLost });
      return !answerLost;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseNextPushAnswer: () => (losing = true),
    pushes: () => pushes,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

type Decide = (status: number, requestBody: Buffer) => boolean;

/** The whole answer is here, so the endpoint has committed, before it is decided whether the tablet gets to see it. */
const pass = async (incoming: IncomingMessage, outgoing: ServerResponse, port: number, decide: Decide): Promise<void> => {
  const body = await bytesOf(incoming);
  const onward = request({ host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers: incoming.headers });
  onward.on('error', () => outgoing.destroy());
  onward.on('response', (answer) => {
    void bytesOf(answer).then((answerBody) => {
      if (!decide(answer.statusCode ?? 0, body)) return outgoing.destroy();
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(answerBody);
    });
  });
  onward.end(body);
};

const bytesOf = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const idsIn = (body: Buffer): readonly string[] => {
  const text = body[0] === 0x1f ? gunzipSync(body).toString() : body.toString();
  return (JSON.parse(text) as { readonly changes: readonly { readonly id: string }[] }).changes.map(({ id }) => id);
};
