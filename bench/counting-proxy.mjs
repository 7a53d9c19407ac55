import { Agent, createServer, request } from 'node:http';

/**
 * Stands between a browser and the endpoint and counts what really crosses the wire, also for the service worker, which the
 * tools of the page do not see. Bodies as they were sent, compressed; no headers.
 */
export const startCountingProxy = async (target) => {
  const { hostname, port } = new URL(target);
  const agent = new Agent({ keepAlive: true });
  let answers = [];
  let pending = 0;
  let latest = Date.now();
  const server = createServer((incoming, outgoing) => {
    pending += 1;
    const answer = { path: new URL(incoming.url, target).pathname, status: 0, bytes: 0 };
    const done = () => {
      pending -= 1;
      latest = Date.now();
    };
    outgoing.on('close', done);
    const asked = request({ hostname, port, path: incoming.url, method: incoming.method, headers: incoming.headers, agent }, (response) => {
      answers.push(answer);
      answer.status = response.statusCode;
      response.on('data', (chunk) => (answer.bytes += chunk.length));
      outgoing.writeHead(response.statusCode, response.headers);
      response.pipe(outgoing);
    });
    asked.on('error', () => outgoing.destroy());
    incoming.pipe(asked);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    /** What was answered since the last time somebody asked. */
    take: () => {
      const taken = answers;
      answers = [];
      return taken;
    },
    /** Until somebody has asked for this. */
    asked: async (path, longestMs = 30_000) => {
      const until = Date.now() + longestMs;
      while (!answers.some((answer) => answer.path === path)) {
        if (Date.now() > until) throw new Error(`Nobody asked for ${path} within ${longestMs / 1000} seconds.`);
        await pause();
      }
    },
    /** Until nothing was asked for a while. */
    quiet: async (ms = 2_500) => {
      while (pending > 0 || Date.now() - latest < ms) await pause();
    },
    close: async () => {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

export const bytesOf = (answers, isCounted = () => true) => answers.filter(({ path }) => isCounted(path)).reduce((sum, { bytes }) => sum + bytes, 0);

export const isFont = (path) => path.endsWith('.woff2');
export const isContent = (path) => path.startsWith('/v1/packs');
export const isApp = (path) => !isFont(path) && !isContent(path);
