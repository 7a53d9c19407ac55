import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A line between a browser and the endpoint, with an address of its own. Everything that a browser lets out passes here, whoever
 * in the browser asked for it: page, worker, service worker. Where the endpoint is dead, the line is dead too.
 */
export type Line = {
  readonly url: string;
  /** All that came from the browser, whether or not it was answered. */
  readonly heard: readonly Heard[];
  readonly close: () => Promise<void>;
};

export type Heard = { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

export type Answer = { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly body: Buffer };

export type LineOptions = {
  /** Before the request goes on. */
  readonly before?: (heard: Heard) => Promise<void>;
  /** The whole answer is here, so the endpoint has committed. @returns what the browser gets to see; nothing loses the answer */
  readonly after?: (heard: Heard, answer: Answer) => Answer | undefined;
};

export const lineTo = async (port: number, { before, after }: LineOptions = {}): Promise<Line> => {
  const heard: Heard[] = [];
  const server = createServer((incoming, outgoing) => {
    const passed = async (): Promise<Answer | undefined> => {
      const { method = 'GET', url = '/', headers } = incoming;
      const said: Heard = { method, path: url, headers, body: await bytesOf(incoming) };
      heard.push(said);
      await before?.(said);
      const answer = await ask(port, said);
      return after === undefined ? answer : after(said, answer);
    };
    passed().then(
      (answer) => (answer === undefined ? outgoing.destroy() : outgoing.writeHead(answer.status, answer.headers).end(answer.body)),
      () => outgoing.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const ask = (port: number, { method, path, headers, body }: Heard): Promise<Answer> =>
  new Promise((resolve, reject) => {
    // Nothing packed: whoever stands on the line reads, counts and spoils letters.
    const { 'accept-encoding': _, ...unpacked } = headers;
    const onward = request({ host: '127.0.0.1', port, method, path, headers: unpacked });
    onward.on('error', reject);
    onward.on('response', (answer) => {
      bytesOf(answer).then((bytes) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: bytes }), reject);
    });
    onward.end(body);
  });

const bytesOf = async (stream: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};
