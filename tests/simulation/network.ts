import type { FastifyInstance } from 'fastify';

/** A request on its way, and what became of it. It goes nowhere until the world moves it. */
export type Letter = {
  readonly tablet: number;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string | undefined;
  readonly answer: (response: Response) => void;
  readonly fail: () => void;
};

/** Letters that wait to be delivered, and copies that may be delivered again hours later. */
export type Network = {
  readonly fetchFor: (tablet: number) => (url: string, init: RequestInit) => Promise<Response>;
  readonly waiting: Letter[];
  readonly copies: Letter[];
  /** Called whenever a tablet comes to wait for the network. */
  onLetter: (tablet: number) => void;
};

export const networkOf = (): Network => {
  const network: Network = {
    waiting: [],
    copies: [],
    onLetter: () => {},
    fetchFor: (tablet) => async (url, init) => {
      const { pathname, search } = new URL(url);
      return new Promise<Response>((resolve, reject) => {
        network.waiting.push({
          tablet,
          method: init.method ?? 'GET',
          path: pathname + search,
          headers: init.headers as Record<string, string>,
          body: init.body instanceof ArrayBuffer ? new Uint8Array(init.body) : (init.body as string | undefined),
          answer: resolve,
          fail: () => reject(new TypeError('Failed to fetch')),
        });
        network.onLetter(tablet);
      });
    },
  };
  return network;
};

/** The endpoint works on a letter: the product's own code, from the HTTP request to the database. */
export const deliver = async (endpoint: FastifyInstance, letter: Pick<Letter, 'method' | 'path' | 'headers' | 'body'>): Promise<Response> => {
  const answer = await endpoint.inject({
    method: letter.method as 'GET' | 'POST',
    url: letter.path,
    headers: { ...letter.headers, 'accept-encoding': 'identity' },
    ...(letter.body === undefined ? {} : { payload: Buffer.from(letter.body) }),
  });
  return new Response(answer.body, { status: answer.statusCode, headers: { 'content-type': String(answer.headers['content-type']) } });
};
