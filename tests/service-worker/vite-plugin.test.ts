import { expect, test } from 'vitest';
import { revisionOf } from '#service-worker/vite-plugin.ts';

const page = (title: string, list: string): string => `<!doctype html><title>${title}</title><script type="application/json" id="packs">${list}</script><script src="app.js"></script>`;

test('a changed sentence of the content makes no new page for a device that has one; a changed page does', () => {
  const before = revisionOf(page('Willkomm', '{"packs":[1]}'));
  expect(before).toMatch(/^[0-9a-f]{16}$/);
  expect(revisionOf(page('Willkomm', '{"packs":[2]}'))).toBe(before);
  expect(revisionOf(page('Willkommen', '{"packs":[1]}'))).not.toBe(before);
  expect(revisionOf('{"packs":[1]}')).not.toBe(revisionOf('{"packs":[2]}'));
});
