import type * as z from 'zod/mini';
import { limits } from '#protocol/version.ts';
import { problem, type Problem } from '#protocol/problem.ts';
import { failed, ok, type Result } from '#core/result.ts';

/**
 * Why a call gave no answer of the protocol.
 * `unreachable`: network error, time-out, or something that is not the endpoint (a captive portal's HTML).
 * `refused`: the endpoint said no, with its problem and perhaps when to come again.
 */
export type HttpFailure =
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'refused'; readonly status: number; readonly problem: Problem; readonly retryAfterMs?: number };

export type Http = {
  readonly get: <S extends z.ZodMiniType>(path: string, answer: S) => Promise<Result<z.infer<S>, HttpFailure>>;
  readonly post: <S extends z.ZodMiniType>(path: string, body: unknown, answer: S) => Promise<Result<z.infer<S>, HttpFailure>>;
};

export type HttpParts = {
  /** The only door to the network. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly endpoint: string;
  readonly token?: string;
  readonly timeoutMs?: number;
};

/** The only place in the app from which records leave the device. */
export const httpTo = (parts: HttpParts): Http => ({
  get: (path, answer) => call(parts, path, { method: 'GET' }, answer),
  post: async (path, body, answer) => call(parts, path, await jsonRequest(body), answer),
});

const call = async <S extends z.ZodMiniType>(parts: HttpParts, path: string, init: RequestInit, answer: S): Promise<Result<z.infer<S>, HttpFailure>> => {
  const headers = { accept: 'application/json', ...(parts.token === undefined ? {} : { authorization: `Bearer ${parts.token}` }), ...init.headers };
  const signal = AbortSignal.timeout(parts.timeoutMs ?? limits.timeoutMs);
  try {
    const response = await parts.fetch(`${parts.endpoint}${path}`, { ...init, headers, signal, cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' });
    // A proxy refuses in HTML: its status and its Retry-After count all the same.
    if (!response.ok) return failed(failureOf(response, await response.json().catch(() => undefined)));
    const body: unknown = await response.json();
    const parsed = answer.safeParse(body);
    return parsed.success ? ok(parsed.data) : failed({ kind: 'unreachable', detail: 'The answer is not one of this protocol.' });
  } catch (error) {
    return failed({ kind: 'unreachable', detail: error instanceof Error ? error.name : 'unknown' });
  }
};

/** Refusals whose status alone says enough; any other without a problem of ours is not the endpoint's word but a portal's. */
const speaksForItself = (status: number): boolean => status >= 500 || [408, 413, 425, 429].includes(status);

const failureOf = (response: Response, body: unknown): HttpFailure => {
  const parsed = problem.safeParse(body);
  if (!parsed.success && !speaksForItself(response.status)) return { kind: 'unreachable', detail: `status ${response.status}` };
  const seconds = Number(response.headers.get('retry-after'));
  return {
    kind: 'refused',
    status: response.status,
    problem: parsed.success ? parsed.data : { code: 'unknown', detail: '' },
    ...(Number.isFinite(seconds) && seconds > 0 ? { retryAfterMs: Math.min(seconds * 1000, 3_600_000) } : {}),
  };
};

/** Small bodies are not worth compressing; see «Wire» in the README. */
const gzipAbove = 2048;

const jsonRequest = async (body: unknown): Promise<RequestInit> => {
  const text = JSON.stringify(body);
  if (text.length <= gzipAbove || typeof CompressionStream === 'undefined') {
    return { method: 'POST', body: text, headers: { 'content-type': 'application/json' } };
  }
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer();
  return { method: 'POST', body: bytes, headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } };
};
