import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds, one line per element: rule, where, why.
 * @param only `colours` where the same page was looked at whole and only its colours are others
 */
export const axeFindings = async (page: Page, only?: 'colours'): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page });
  const { violations } = await (only === undefined ? axe.withTags(rules) : axe.withRules(['color-contrast', 'link-in-text-block'])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n').slice(1).join(';').trim() ?? ''}`));
};

/**
 * What lies outside of a narrow screen and is not in a part that scrolls by itself.
 * @returns one line per element; the page itself first
 */
export const overflowing = (page: Page, name: string): Promise<readonly string[]> =>
  page.evaluate((screen) => {
    const width = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth > width ? [`${screen}: the page is ${document.documentElement.scrollWidth} px wide`] : [];
    const scrolls = (element: Element): boolean => {
      for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(parent).overflowX) && parent.scrollWidth > parent.clientWidth) return true;
      }
      return false;
    };
    /** Words for ears alone are clipped on purpose; a skip link waits outside until it has the focus. */
    const isUnseen = (element: Element): boolean => element.closest('.visually-hidden, .page__skip') !== null;
    const outside = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width: own, height } = element.getBoundingClientRect();
      const isText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');
      return isText && own > 1 && height > 1 && (right > width + 1 || left < -1) && element.checkVisibility() && !scrolls(element) && !isUnseen(element);
    });
    return [...wide, ...outside.map((element) => `${screen}: <${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> «${element.textContent!.trim().slice(0, 40)}» reaches outside`)];
  }, name);

/** A screen is there when it has its heading and nothing says that it is still loading. */
export const visit = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.getByText('Wird geladen …')).toHaveCount(0);
};
