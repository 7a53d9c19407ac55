import { expect, test } from 'vitest';
import { nextGuestNumber } from '#ui/talk/begin-talk.ts';

const aliasOf = (number: number) => `Gast ${number}`;

test('the next guest has a number that no talk on this tablet has', () => {
  expect(nextGuestNumber(0, [], aliasOf)).toBe(1);
  expect(nextGuestNumber(4, ['Gast 2', 'Gast 11', 'Selam 99', ''], aliasOf)).toBe(12);
  expect(nextGuestNumber(12, ['Gast 3'], aliasOf)).toBe(13);
});
