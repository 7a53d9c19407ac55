import { useEffect, useState } from 'preact/hooks';
import type { Live } from '#storage/live.ts';

/** `loading` until the first answer; `failed` keeps the error for `error-text.ts`. */
export type Loaded<T> = { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly value: T } | { readonly kind: 'failed'; readonly error: unknown };

const loading = { kind: 'loading' } as const;

/** Shows a live query: the screen follows the database. */
export const useLive = <T>(query: () => Live<T>, inputs: readonly unknown[]): Loaded<T> => {
  const [state, setState] = useState<Loaded<T>>(loading);
  useEffect(() => {
    setState(loading);
    return query().subscribe(
      (value) => setState({ kind: 'ready', value }),
      (error) => setState({ kind: 'failed', error }),
    );
  }, inputs);
  return state;
};

/** Shows the answer to a question that is asked once per inputs. A late answer to an earlier question is dropped. */
export const useLoaded = <T>(load: () => Promise<T>, inputs: readonly unknown[]): Loaded<T> => {
  const [state, setState] = useState<Loaded<T>>(loading);
  useEffect(() => {
    let current = true;
    setState((before) => (before.kind === 'ready' ? before : loading));
    load().then(
      (value) => current && setState({ kind: 'ready', value }),
      (error: unknown) => current && setState({ kind: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, inputs);
  return state;
};
