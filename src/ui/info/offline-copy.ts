import { useEffect, useState } from 'preact/hooks';
import { sourceLanguage } from '#core/language.ts';
import { useServices, type Services } from '#ui/shared/services.ts';

export type OfflineCopy = 'unknown' | 'saving' | 'saved' | 'notSaved';

/**
 * Once a page is shown and the browser has nothing better to do, its language and the German are brought to the device.
 * A language that was brought or asked for in this visit is not asked for again.
 */
export const useOfflineCopy = (lang: string): OfflineCopy => {
  const services = useServices();
  const [failed, setFailed] = useState<string>();
  const here = services.languagesHere.value;
  const [saving, setSaving] = useState(false);
  useEffect(() => {
    if (here?.includes(lang)) return;
    let current = true;
    let isBusy = false;
    const bring = () => {
      if (isBusy || services.languagesHere.peek()?.includes(lang)) return;
      isBusy = true;
      setSaving(true);
      void keep(services, lang).then((kept) => {
        isBusy = false;
        if (!current) return;
        setSaving(false);
        setFailed(kept ? undefined : lang);
      });
    };
    const cancel = whenIdle(bring);
    // What did not come, or not wholly, is asked for again when the network is back, and on the next page.
    addEventListener('online', bring);
    return () => {
      current = false;
      removeEventListener('online', bring);
      cancel();
    };
  }, [lang]);
  if (here?.includes(lang)) return 'saved';
  if (saving) return 'saving';
  return failed === lang ? 'notSaved' : 'unknown';
};

/** Without network the device may still have it from an earlier visit. */
const keep = async ({ install, readLanguagesHere, languagesHere }: Services, lang: string): Promise<boolean> => {
  const result = await install([...new Set([lang, sourceLanguage])]).catch(() => undefined);
  if (result?.ok) return true;
  await readLanguagesHere().catch(() => undefined);
  return languagesHere.peek()?.includes(lang) ?? false;
};

/** After the first list is painted and everything it needs has come. Safari has no idle callback. */
const whenIdle = (run: () => void): (() => void) => {
  let stop: (() => void) | undefined;
  const wait = () => {
    if ('requestIdleCallback' in globalThis) {
      const id = requestIdleCallback(run, { timeout: 3000 });
      stop = () => cancelIdleCallback(id);
    } else {
      const id = setTimeout(run, 500);
      stop = () => clearTimeout(id);
    }
  };
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
  return () => {
    removeEventListener('load', wait);
    stop?.();
  };
};
