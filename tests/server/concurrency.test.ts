import { afterAll, beforeAll, expect, test } from 'vitest';
import { pullAnswer } from '#protocol/pull.ts';
import { pushAnswer } from '#protocol/push.ts';
import { changeBy, enrolDevice, newOffice, openEndpoint, pullFrom, pushTo, type TestEndpoint } from '#tests/support/endpoint.ts';

let endpoint: TestEndpoint;
beforeAll(async () => void (endpoint = await openEndpoint()));
afterAll(() => endpoint.close());

test('[S25] with eight writers the numbers are dense, and a reader whose cursor runs along misses none', async () => {
  const office = await newOffice(endpoint.ground);
  const tablets = await Promise.all(Array.from({ length: 8 }, () => enrolDevice(endpoint, office)));
  const [rounds, size] = [20, 3];
  let writing = true;
  const write = tablets.map(async (tablet) => {
    const answered: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const answer = await pushTo(endpoint.app, tablet, await Promise.all(Array.from({ length: size }, () => changeBy(tablet))));
      const { results } = pushAnswer.parse(answer.json());
      expect(results.every(({ status }) => status === 'stored')).toBe(true);
      answered.push(...results.map(({ seq }) => seq!));
    }
    return answered;
  });
  const read = (async () => {
    const seen: number[] = [];
    for (let cursor = 0; ; ) {
      const last = !writing;
      const page = pullAnswer.parse((await pullFrom(endpoint.app, tablets[0]!, `?since=${cursor}`)).json());
      seen.push(...page.seqs);
      cursor = page.next;
      if (last && !page.more) return seen;
    }
  })();
  const written = (await Promise.all(write)).flat().sort((a, b) => a - b);
  writing = false;
  const everyNumber = Array.from({ length: 8 * rounds * size }, (_, index) => index + 1);
  expect(written).toEqual(everyNumber);
  expect(await read).toEqual(everyNumber);
});

test('[S21] the same batch pushed by eight requests at once is stored once, without a gap', async () => {
  const tablet = await enrolDevice(endpoint, await newOffice(endpoint.ground));
  for (let round = 0; round < 10; round += 1) {
    const changes = await Promise.all(Array.from({ length: 5 }, () => changeBy(tablet)));
    const answers = await Promise.all(Array.from({ length: 8 }, (_, shift) => pushTo(endpoint.app, tablet, [...changes.slice(shift % 5), ...changes.slice(0, shift % 5)])));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 8 }, () => 200));
    const results = answers.flatMap((answer) => pushAnswer.parse(answer.json()).results);
    expect(results.filter(({ status }) => status === 'stored')).toHaveLength(5);
    expect(results.filter(({ status }) => status === 'duplicate')).toHaveLength(35);
  }
  expect(pullAnswer.parse((await pullFrom(endpoint.app, tablet)).json()).seqs).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
});
