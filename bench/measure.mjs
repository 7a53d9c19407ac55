/** The middle of what was measured; of an even number the mean of the two in the middle. */
export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
};

/** What 95 of 100 stay at or below (nearest rank). */
export const p95 = (values) => [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1];

/** Runs product and limit turn by turn, so that a busy moment of the machine hits both. */
export const inTurns = async (runs, product, limit) => {
  const measured = { product: [], limit: [] };
  for (let run = 0; run < runs; run += 1) {
    const turns = [
      async () => measured.product.push(await product(run)),
      async () => measured.limit.push(await limit(run)),
    ];
    if (run % 2 === 1) turns.reverse();
    for (const turn of turns) await turn();
  }
  return measured;
};

/**
 * Gives every page of a browser `benchPainted(isThere)`: when the state is in the document and two frames later, ms since the
 * navigation began. The observer sees it at once; a question per frame would add a frame to both sides and flatter the ratio.
 */
export const watchPainting = (context) =>
  context.addInitScript(() => {
    const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))));
    globalThis.benchPainted = (isThere) =>
      new Promise((resolve) => {
        const observer = new MutationObserver(() => look());
        const look = () => {
          if (!isThere()) return;
          observer.disconnect();
          globalThis.benchSeen = performance.now();
          resolve(twoFrames());
        };
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        look();
      });
    /** All of these selectors, and the last one has a place on the screen. */
    globalThis.benchShows = (selectors) => () => {
      const found = selectors.map((selector) => document.querySelector(selector));
      return found.every((element) => element !== null) && found.at(-1).getClientRects().length > 0;
    };
  });

/** From the start of the navigation to painted, in ms. */
export const navigate = async (page, url, selectors) => {
  await page.addInitScript((wanted) => {
    globalThis.benchArrived = globalThis.benchPainted(globalThis.benchShows(wanted));
  }, selectors);
  await page.goto(url, { waitUntil: 'commit' });
  return within(page, () => globalThis.benchArrived);
};

/** From a tap on what `selector` finds to painted, in ms. */
export const tap = (page, selector, selectors) =>
  within(
    page,
    async ({ tapped, wanted }) => {
      const element = document.querySelector(tapped);
      if (element === null) throw new Error(`There is nothing to tap: ${tapped}`);
      const painted = globalThis.benchPainted(globalThis.benchShows(wanted));
      const begun = performance.now();
      element.click();
      return (await painted) - begun;
    },
    { tapped: selector, wanted: selectors },
  );

const longestWaitMs = 60_000;

/** `page.evaluate` waits for ever; what is measured here does not take a minute. */
const within = (page, act, argument) => inTime(longestWaitMs, page.evaluate(act, argument), `${page.url()} did not show what was waited for`);

export const inTime = (ms, work, complaint) => {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${complaint} within ${ms / 1000} seconds.`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/** Until what a page does after it was painted has calmed down: it must not run into the next measurement. */
export const settle = (page) => page.waitForTimeout(400);
