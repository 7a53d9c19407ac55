import { useEffect, useState } from 'preact/hooks';
import type { InstallProblem, InstallProgress } from '#content/install.ts';
import { useServices, type Services } from '#ui/shared/services.ts';

/** How the loading of all contents stands; `idle` before it began and where nothing had to be fetched. */
export type Loading =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress?: InstallProgress }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly problem: InstallProblem };

export type AllLanguages = { readonly loading: Loading; readonly load: () => Promise<void> };

/**
 * A tablet of an office serves whoever comes: once it is connected it fetches every language, and later whatever of them
 * has changed. What is there already costs one small request.
 */
export const useAllLanguages = (connected: boolean): AllLanguages => {
  const services = useServices();
  const [loading, setLoading] = useState<Loading>({ kind: 'idle' });
  const load = () => loadAll(services, setLoading);
  useEffect(() => {
    if (connected && navigator.onLine) void load();
  }, [connected]);
  return { loading, load };
};

const loadAll = async ({ library, install }: Services, show: (loading: Loading) => void): Promise<void> => {
  const tags = (await library.languages()).map(({ tag }) => tag);
  if (tags.length === 0) return show({ kind: 'failed', problem: { kind: 'offline' } });
  show({ kind: 'running' });
  try {
    const result = await install(tags, (progress) => show({ kind: 'running', progress }));
    show(result.ok ? { kind: 'done' } : { kind: 'failed', problem: result.error });
  } catch {
    // A full disk: the languages that were there before stay, and the page of settings shows which these are.
    show({ kind: 'failed', problem: { kind: 'blob-missing', sha256: '' } });
  }
};
