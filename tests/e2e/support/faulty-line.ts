import { gunzipSync } from 'node:zlib';
import { lineTo } from './line.ts';

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

/** @param path where is pushed to, and under which name the entries stand there */
export const faultyLineTo = async (port: number, { path, entries } = { path: '/v1/changes', entries: 'changes' }): Promise<FaultyLine> => {
  const pushes: Push[] = [];
  let losing = false;
  const line = await lineTo(port, {
    after: (heard, answer) => {
      if (heard.method !== 'POST' || heard.path !== path) return answer;
      const answerLost = losing;
      losing = false;
      pushes.push({ ids: idsIn(heard.body, entries), status: answer.status, answerLost });
      return answerLost ? undefined : answer;
    },
  });
  return { url: line.url, loseNextPushAnswer: () => (losing = true), pushes: () => pushes, close: line.close };
};

const idsIn = (body: Buffer, entries: string): readonly string[] => {
  const text = body[0] === 0x1f ? gunzipSync(body).toString() : body.toString();
  return (JSON.parse(text) as Readonly<Record<string, readonly { readonly id: string }[]>>)[entries]!.map(({ id }) => id);
};
