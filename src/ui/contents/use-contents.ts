import { useEffect, useState } from 'preact/hooks';
import { useServices } from '#ui/shared/services.ts';
import { gatherContents, type Contents } from './gather.ts';

export type Gathered =
  | { readonly kind: 'loading' }
  /** Not even the German is on this device. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly contents: Contents };

/**
 * The contents of this device; grows while they are read, and begins anew when a language comes or goes.
 * @param scope `german` where no other language is looked at
 */
export const useContents = (scope: 'all' | 'german'): Gathered => {
  const { library, languagesHere } = useServices();
  const here = languagesHere.value;
  const [gathered, setGathered] = useState<Gathered>({ kind: 'loading' });
  useEffect(() => {
    if (here === undefined) return;
    let current = true;
    const tell = (contents: Contents): boolean => {
      if (current) setGathered({ kind: 'ready', contents });
      return current;
    };
    gatherContents(library, scope === 'all' ? here : [], tell).then(
      (found) => current && !found && setGathered({ kind: 'nothing' }),
      (error: unknown) => current && setGathered({ kind: 'failed', error }),
    );
    return () => {
      current = false;
    };
  }, [library, here, scope]);
  return gathered;
};
