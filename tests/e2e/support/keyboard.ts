import { expect, type Locator, type Page } from '@playwright/test';

/** A person without a mouse: Tab, Enter, Space and the arrows, nothing else. Every stop must be seen. */
export type Keyboard = {
  /** Tabs there and presses Enter. */
  readonly follow: (target: Locator) => Promise<void>;
  /** Tabs into the group and goes with the arrows to the option. */
  readonly pick: (group: Locator, option: string | RegExp) => Promise<void>;
  /** Tabs there and presses Space. */
  readonly tick: (box: Locator) => Promise<void>;
};

/** More stops than any screen has: then there is no way there. */
const patience = 120;

export const keyboardOf = (page: Page): Keyboard => ({
  follow: async (target) => {
    await tabTo(page, target);
    await page.keyboard.press('Enter');
  },
  tick: async (box) => {
    await tabTo(page, box);
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  },
  pick: async (group, option) => {
    const radio = group.getByRole('radio', { name: option, exact: true });
    await tabUntil(page, group, (element) => element.contains(document.activeElement));
    for (let press = 0; press < patience && !(await isFocused(radio)); press += 1) await page.keyboard.press('ArrowDown');
    if (!(await radio.isChecked())) await page.keyboard.press('Space');
    await expect(radio).toBeChecked();
  },
});

const isFocused = (target: Locator): Promise<boolean> => target.evaluate((element) => element === document.activeElement);

const tabTo = (page: Page, target: Locator): Promise<void> => tabUntil(page, target, (element) => element === document.activeElement);

const tabUntil = async (page: Page, target: Locator, isThere: (element: Element) => boolean): Promise<void> => {
  await expect(target).toBeVisible();
  for (let press = 0; press < patience; press += 1) {
    if (await target.evaluate(isThere)) return;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(unseenFocus), 'the focus can be seen').toBe('');
  }
  throw new Error(`${target} cannot be reached with the Tab key.`);
};

/** Runs in the page. The mark may lie on the element, on its label and what is drawn in it, or on the card around it. */
const unseenFocus = (): string => {
  const element = document.activeElement;
  if (element === null || element === document.body) return '';
  // The button inside a date field is the browser's own, with the browser's own mark.
  if (element instanceof HTMLInputElement && element.type === 'date' && !element.matches(':focus-visible')) return '';
  const label = element.closest('label');
  const candidates = [element, ...(label === null ? [] : [label, ...label.querySelectorAll('*')]), element.parentElement, element.closest('li')];
  const isMarked = candidates.some(
    (candidate) =>
      candidate != null &&
      [undefined, '::before', '::after'].some((part) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate, part);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      }),
  );
  return isMarked ? '' : element.outerHTML.slice(0, 200);
};
