/** How long a page may stay without words before what waits for them begins all the same. */
const longestWaitMs = 5_000;

/**
 * Resolves when the first page stands there and has been painted: fonts, the service worker and the copy for offline use do not
 * compete with it for a slow line or a slow processor. Every page has a heading, what stands in its place while it loads has none.
 */
export const firstWords = (root: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (root.querySelector('h1') === null) return;
      observer.disconnect();
      // Two frames: in the first it is drawn, after the second it has been seen.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 0)));
    });
    observer.observe(root, { childList: true, subtree: true });
    setTimeout(resolve, longestWaitMs);
  });
