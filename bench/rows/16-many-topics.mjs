import { slow4G } from '../browser.mjs';
import { linksOf } from '../content.mjs';
import { compiled, layEdition, readSource, rootsOf } from '../edition.mjs';
import { withMany } from '../many-topics.mjs';
import { inTurns, median, p95 } from '../measure.mjs';
import { allLanguages, visitedOnce } from '../profiles.mjs';
import { coldStart } from './01-cold-start.mjs';
import { offlineStart } from './02-offline-start.mjs';
import { throughTheApp as throughLanguages } from './03-switch-language.mjs';
import { throughTheApp as throughTopics } from './04-open-topic.mjs';

const size = { topics: 500, languages: 30 };
const by = 'the real content';
const target = 1.25;

/** The app with 500 topics in 30 languages against the same app with the real content: what is not shown must cost nothing. */
export const measure = async (ground) => {
  const copy = await ground.ownCopy();
  try {
    const edition = compiled(ground.house, withMany(readSource(ground.house), size));
    // Pages are only fetched behind the first list, over a line without limits.
    const roots = rootsOf(edition);
    await layEdition(ground.house, copy.appDir, edition, (sha256) => roots.has(sha256));
    // Nothing else differs: the same taps, and the same links that must be there, those of the real topics.
    return await measureBoth(ground, { ...ground, endpoint: copy.endpoint, limit: (page) => `${copy.endpoint.url}${new URL(ground.limit(page)).pathname}` });
  } finally {
    await copy.endpoint.dispose();
  }
};

const measureBoth = async (real, many) => {
  await real.endpoint.up();
  const cold = await inTurns(real.runs, () => start(many), () => start(real));
  const visited = { many: await visitedOnce(many), real: await visitedOnce(real) };
  const everything = { many: await allLanguages(many), real: await allLanguages(real) };
  await Promise.all([real.endpoint.down(), many.endpoint.down()]);
  const inBoth = (act, profiles) => inTurns(real.runs, () => act(many, profiles.many), () => act(real, profiles.real));
  const offline = await inBoth((ground, profile) => offlineStart(ground, profile, `${ground.endpoint.url}/info/uk`, 4), visited);
  const switched = await inBoth(throughLanguages, everything);
  const opened = await inBoth((ground, profile) => throughTopics({ ...ground, content: withFewTopics(ground.content) }, profile), visited);
  const middle = (starts, figure) => ({ product: median(starts.product.map(figure)), limit: median(starts.limit.map(figure)) });
  const taps = ({ product, limit }) => ({ product: p95(product.flat()), limit: p95(limit.flat()) });
  const line = (job, figures, unit = 'ms') => ({ row: '16', job, unit, ...figures, by, target });
  return [
    line(`${size.topics} topics x ${size.languages} languages: cold start (row 1)`, middle(cold, ({ painted }) => painted)),
    line('… main-thread CPU until then, 4x', middle(cold, ({ cpu }) => cpu)),
    line('… offline start, 4x (row 2)', middle(offline, (taken) => taken)),
    line('… switch language offline, 4x p95 (row 3)', taps(switched)),
    line('… open the first topic of a visit offline, 4x (row 4)', middle(opened, ([first]) => first)),
    line('… open another one, 4x p95', taps({ product: opened.product.map(others), limit: opened.limit.map(others) })),
  ];
};

const others = ([, ...openings]) => openings;

/** Half of the topics say as much as all of them, in half of the time. */
const withFewTopics = (content) => {
  const { uk } = content.languages;
  return { ...content, languages: { ...content.languages, uk: { ...uk, topics: uk.topics.slice(0, 10) } } };
};

const start = (ground) => coldStart(ground, `${ground.endpoint.url}/info/uk`, linksOf(ground.content, 'uk'), { cpu: 4, network: slow4G });
