import type { EverywhereTimes } from './everywhere-worker.ts';
import { workerUrl } from './worker-url.ts';

/** Hands the work to a worker, as the product does. */
const measureEverywhere = (tags: readonly string[], count: number, pages: number): Promise<EverywhereTimes> => {
  const worker = new Worker(workerUrl('everywhere-worker.js'), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<EverywhereTimes>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(`The worker failed: ${message}`)));
    worker.postMessage([tags, count, pages]);
  });
};

Object.assign(globalThis, { measureEverywhere });
