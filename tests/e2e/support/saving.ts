import { expect, type Page } from '@playwright/test';
import { beginTalk, openTalk } from './staff.ts';
import type { Tablet } from './tablet.ts';

/** Enough claims that the disk is busy with the next ones when the process is shot. */
const claimsBeforeTheKill = 12;

/**
 * Ticks the points of a topic one after the other, as fast as the app says «Gespeichert», and kills the browser in the middle.
 * Afterwards the page must show what the last claim promised; what was under way may or may not be there.
 * @returns the talk, open on the screen
 */
export const tickUntilKilled = async (tablet: Tablet, url: string, rounds: number): Promise<string> => {
  await tablet.page().goto(`${url}/gespraeche`);
  const talk = await beginTalk(tablet.page(), 'ትግርኛ');
  const address = `${url}/gespraeche/${talk}/thema/registration/arbeit`;
  for (let round = 0; round < rounds; round += 1) {
    const page = tablet.page();
    await page.goto(address);
    const before = await ticks(page);
    const states = wandering(before);
    let claimed = 0;
    const enough = new Promise<void>((resolve) => {
      void page.exposeFunction('showedSaved', (acts: number) => {
        claimed = acts;
        if (acts === claimsBeforeTheKill + round) resolve();
      });
    });
    await page.waitForFunction(() => 'showedSaved' in window);
    // It only ends by the kill, or by a mistake.
    const ticking = page.evaluate(tickOneByOne, actsOf(states));
    await Promise.race([enough, ticking]);
    await Promise.all([tablet.kill(), ticking.catch(() => undefined)]);
    const after = await ticks(await restartedAt(tablet, address));
    expect(states.slice(claimed, claimed + 1 + mayBeAhead), `round ${round + 1}: ${claimed} acts showed «Gespeichert»`).toContainEqual(after);
  }
  await openTalk(tablet.page(), talk);
  return talk;
};

const restartedAt = async (tablet: Tablet, address: string): Promise<Page> => {
  const page = await tablet.start();
  await page.goto(address);
  return page;
};

const ticks = async (page: Page): Promise<readonly boolean[]> => {
  await expect(page.getByRole('heading', { name: 'Besprochene Punkte' })).toBeVisible();
  return page.locator('input[type=checkbox][id^=point-]').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked));
};

/** The claims that were on their way to this process when the browser died, and the act that was under way. */
const mayBeAhead = 4;

type Act = { readonly index: number; readonly on: boolean };

const plenty = 500;

/** The states one after the other. One tick wanders through the list, so that each act says something else than the one before. */
const wandering = (start: readonly boolean[]): readonly (readonly boolean[])[] => {
  const states = [start];
  while (states.length < plenty) states.push(afterOneAct(states.at(-1)!));
  return states;
};

const afterOneAct = (boxes: readonly boolean[]): readonly boolean[] => boxes.map((on, index) => (index === nextBox(boxes) ? !on : on));

/** The box after the lit one is lit, then the one behind it goes out. */
const nextBox = (boxes: readonly boolean[]): number => {
  const lit = boxes.filter(Boolean).length;
  const tail = boxes.findIndex((on, index) => on && (lit < 2 || boxes[(index + 1) % boxes.length]));
  return lit === 1 ? (tail + 1) % boxes.length : Math.max(0, tail);
};

const actsOf = (states: readonly (readonly boolean[])[]): readonly Act[] =>
  states.slice(1).map((boxes, act) => {
    const index = boxes.findIndex((on, box) => on !== states[act]![box]);
    return { index, on: boxes[index]! };
  });

/** Runs in the page: a click, then nothing until the app has said what was saved, and «Gespeichert». */
const tickOneByOne = async (acts: readonly Act[]): Promise<void> => {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox][id^=point-]')];
  const says = (selector: string, words: string): boolean => document.querySelector(selector)?.textContent?.includes(words) ?? false;
  const said = (words: string): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (!says('.undo-bar p', words) || !says('[role=status]', 'Gespeichert')) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      look();
    });
  for (const [done, { index, on }] of acts.entries()) {
    boxes[index]!.click();
    await said(on ? 'Punkt abgehakt' : 'Haken entfernt');
    (window as unknown as { readonly showedSaved: (acts: number) => void }).showedSaved(done + 1);
  }
};
