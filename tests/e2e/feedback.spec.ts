import { today } from './support/days.ts';
import { faultyLineTo } from './support/faulty-line.ts';
import { expect, test } from './support/fixtures.ts';
import { arrive, button, openPoint, openTopic, sayOfPoint, t } from './support/newcomer.ts';
import { phone } from './support/phone.ts';

test('what a reader says waits without network and can be taken back; the answer to it is lost, and it is stored once', async ({ newEndpoint, newTablet }) => {
  const endpoint = await newEndpoint();
  const line = await faultyLineTo(endpoint.port, { path: '/v1/feedback', entries: 'entries' });
  const tablet = await newTablet({ screen: phone });
  await arrive(tablet.page(), line.url);
  await endpoint.kill();

  const page = await test.step('without network: said of two points, one of them taken back', async () => {
    const restarted = await tablet.restart();
    await openTopic(restarted, line.url, 'housing');
    const first = await sayOfPoint(restarted, 1, 'badTranslation');
    await expect(first.getByRole('status')).toHaveText(t('feedback.waiting'));
    await button(first, 'page.close').last().click();
    const second = await sayOfPoint(restarted, 3, 'wrong');
    await button(second, 'feedback.undo').click();
    await expect(second.getByRole('status')).toHaveText(t('feedback.withdrawn'));
    return restarted;
  });

  await test.step('after another start it still waits', async () => {
    await openTopic(page, line.url, 'housing');
    await button(await openPoint(page, 1), 'feedback.open').click();
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(t('feedback.waiting'));
    expect(line.pushes()).toEqual([]);
  });

  await test.step('with network the endpoint stores it, but the phone does not learn of it', async () => {
    line.loseNextPushAnswer();
    await endpoint.start();
    await page.reload();
    await expect.poll(() => line.pushes().map(({ answerLost }) => answerLost), { timeout: 30_000 }).toContain(true);
    expect(await endpoint.feedback()).toHaveLength(1);
  });

  await test.step('it sends it again, and it is there once', async () => {
    await page.reload();
    await expect.poll(() => line.pushes().filter(({ answerLost }) => !answerLost).length, { timeout: 30_000 }).toBe(1);
    const [lost, again] = line.pushes();
    expect(again!.ids).toEqual(lost!.ids);
    const stored = await endpoint.feedback();
    expect(stored).toEqual([expect.objectContaining({ id: again!.ids[0], kind: 'badTranslation', topic: 'housing', language: 'ar', day: today() })]);
    // Nothing but the content: no name, no device, no time of day.
    expect(Object.keys(stored[0]!).sort()).toEqual(['day', 'id', 'kind', 'language', 'pack', 'point', 'received', 'text', 'topic', 'version']);
    await openTopic(page, line.url, 'housing');
    await button(await openPoint(page, 1), 'feedback.open').click();
    await expect(page.getByRole('dialog').getByRole('radio').first()).toBeAttached();
  });
  await line.close();
});
