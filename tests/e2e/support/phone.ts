import type { Page } from '@playwright/test';

/** A telephone, as a newcomer holds it. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** The dialog of the browser that prints cannot be seen by a test: it is counted instead, and what would be printed stays. */
export const countPrinting = (page: Page): void => {
  void page.addInitScript(() => {
    const counted = window as unknown as { printed: number };
    counted.printed = 0;
    window.print = () => {
      counted.printed += 1;
    };
  });
};

export const timesPrinted = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { readonly printed: number }).printed);
