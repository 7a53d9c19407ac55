/**
 * Whoever goes back finds the place they left: how far down it was, and the link they followed. The browser's own way of it
 * comes too early, because a page is painted only when its words and its content are there. The place is kept in the state of the
 * history entry and so survives a reload.
 */
type Left = { readonly down: number; readonly link?: { readonly href: string; readonly nth: number } };

/** How long a page may take to grow until the place is there again. */
const longestWaitMs = 3_000;

/** Where this visit goes back to, until it is there; scrolling means nothing until then. */
let goal: Left | undefined;

/** Before the router listens: a click is noted before it leads away. */
export const keepWayBack = (): void => {
  history.scrollRestoration = 'manual';
  const atReload = leftIn(history.state);
  if (atReload !== undefined) seek({ down: atReload.down });
  let settled: ReturnType<typeof setTimeout> | undefined;
  addEventListener('scroll', () => {
    clearTimeout(settled);
    // Rarely: Safari allows a hundred notes in thirty seconds.
    settled = setTimeout(() => goal === undefined && note(), 400);
  }, { passive: true });
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    clearTimeout(settled);
    if (link !== null) note({ href: link.getAttribute('href') ?? '', nth: sameLinks(link.getAttribute('href') ?? '').indexOf(link) });
  });
  addEventListener('popstate', ({ state }) => {
    clearTimeout(settled);
    goal = undefined;
    const left = leftIn(state);
    if (left !== undefined) seek(left);
  });
  // Who reads on themself is not pulled away from there.
  for (const sign of ['wheel', 'touchstart', 'pointerdown', 'keydown']) addEventListener(sign, () => (goal = undefined), { passive: true });
};

/** For a page that has just appeared. @returns whether the focus belongs to the link that was followed from here */
export const isWayBack = (): boolean => goal?.link !== undefined;

const note = (link = leftIn(history.state)?.link): void => {
  try {
    history.replaceState({ ...(history.state as object | null), left: { down: scrollY, ...(link && { link }) } satisfies Left }, '');
  } catch {
    // Too many notes at once: an older place is better than none.
  }
};

const leftIn = (state: unknown): Left | undefined => (state as { readonly left?: Left } | null)?.left;

const sameLinks = (href: string): readonly HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a')].filter((link) => link.getAttribute('href') === href);

const seek = (left: Left): void => {
  goal = left;
  const before = document.querySelector('h1');
  const until = performance.now() + longestWaitMs;
  const look = () => {
    if (goal !== left) return;
    const isOver = performance.now() > until;
    if ((isOver || document.querySelector('h1') !== before) && (arrive(left) || isOver)) goal = undefined;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
};

/** @returns whether place and link are both there */
const arrive = ({ down, link }: Left): boolean => {
  const followed = link && sameLinks(link.href)[link.nth];
  if (followed !== undefined && document.activeElement !== followed) followed.focus({ preventScroll: true });
  if (Math.abs(scrollY - down) > 1) scrollTo({ top: down, behavior: 'instant' });
  return (link === undefined || followed !== undefined) && Math.abs(scrollY - down) <= 1;
};
