import { useEffect } from 'preact/hooks';

/** Keeps the screen on while it is looked at. Browsers let go of it when the page is hidden; shown again, it is asked for again. */
export const useWakeLock = (): void => {
  useEffect(() => {
    let held: WakeLockSentinel | undefined;
    let wanted = true;
    const release = () => {
      void held?.release().catch(() => undefined);
      held = undefined;
    };
    const ask = async () => {
      if (document.visibilityState !== 'visible') return release();
      // Refused on an empty battery, missing in some browsers: then the screen goes dark as it always did.
      const lock = await navigator.wakeLock?.request('screen').catch(() => undefined);
      if (wanted) held = lock;
      else void lock?.release();
    };
    const follow = () => void ask();
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', follow);
      release();
    };
  }, []);
};
