import { bytesOf, isApp, isContent, isFont, startCountingProxy } from '../counting-proxy.mjs';
import { compiled, layEdition, readSource, rootsOf, wireBytes } from '../edition.mjs';
import { withMany, withOnePointChanged } from '../many-topics.mjs';
import { keptOffline } from '../profiles.mjs';

const kB = (bytes) => bytes / 1000;
const languagesOf500 = 30;

/** Bytes, not times: one run says it all, and a busy machine changes nothing. */
export const measure = async (ground) => {
  const { house, endpoint } = ground;
  await endpoint.up();
  const source = readSource(house);
  const many = withMany(source, { topics: 500, languages: languagesOf500 });
  const [real, large] = [compiled(house, source), compiled(house, many)];
  return [
    ...(await firstInstall(ground)),
    ...(await allLanguages(real)),
    ...(await manyTopics(large, Object.keys(real.list.texts))),
    ...(await changes(ground, 'the real content', source, real)),
    ...(await changes(ground, '500 topics in 30 languages', many, large)),
  ];
};

/** Everything until the app says that it is there without network too, the service worker's files among it. */
const firstInstall = async (ground) => {
  const lines = [];
  for (const [tag, means] of [
    ['de-CH', 'one language'],
    ['uk', 'with the German beside it'],
  ]) {
    const answers = await onProxy(ground.endpoint, (proxy) => installed(ground, proxy, tag).then(({ close }) => close().then(proxy.take)));
    const [app, content, fonts] = [isApp, isContent, isFont].map((kind) => kB(bytesOf(answers, kind)));
    lines.push({ row: '10', job: `First install until offline-ready, ${tag}, ${means}: app ${app.toFixed(0)} + content ${content.toFixed(0)}, without fonts`, unit: 'kB', product: app + content, limit: 42, by: 'smallest app + 20 pages', target: 2.6 });
    lines.push({ row: '10', job: `… fonts of ${tag} (the limit has none)`, unit: 'kB', product: fonts, limit: 110, by: 'budget of all else', target: 1 });
  }
  return lines;
};

/** The languages that exist, and as many again until there are thirty: each as large as those are on average. */
const allLanguages = async (real) => {
  const sizes = await Promise.all(Object.keys(real.list.texts).map((tag) => languageBytes(real, tag)));
  const structure = await wireBytes(real.blobs.get(real.list.structure));
  const whole = structure + (sum(sizes) / sizes.length) * languagesOf500;
  console.log(`  ${sizes.length} languages, kB each: ${Object.keys(real.list.texts).map((tag, at) => `${tag} ${kB(sizes[at]).toFixed(1)}`).join(', ')}; structure ${kB(structure).toFixed(1)}`);
  return [
    { row: '10b', job: `All real topics in the ${sizes.length} languages there are`, unit: 'kB', product: kB(structure + sum(sizes)), limit: (620 / languagesOf500) * sizes.length, by: '20 pages a language, text only', target: 1.2 },
    { row: '10b', job: '… in 30, as large as these on average', unit: 'kB', product: kB(whole), limit: 620, by: '30 x 20 pages, text only', target: 1.2 },
  ];
};

const manyTopics = async (large, tags) => {
  const sizes = await Promise.all(tags.map((tag) => languageBytes(large, tag, 50)));
  const structure = await wireBytes(large.blobs.get(large.list.structure));
  const mean = sum(sizes) / sizes.length;
  return [
    { row: '10c', job: '500 pages in one language, mean of those there are', unit: 'kB', product: kB(structure + mean), limit: 500, by: '500 pages, text only', target: 1.2 },
    { row: '10c', job: '… in 30 languages', unit: 'kB', product: kB(structure + mean * languagesOf500), limit: 14_900, by: '30 x 500 pages, text only', target: 1.1 },
  ];
};

/** Index, phrases and pages of a language. Of many pages the first ones stand for all: copies have the same texts. */
const languageBytes = async ({ list, blobs }, tag, most = Infinity) => {
  const { index, phrases } = list.texts[tag];
  const { topics } = JSON.parse(blobs.get(index));
  const [roots, pages] = await Promise.all([
    Promise.all([index, phrases].map((sha256) => wireBytes(blobs.get(sha256)))),
    Promise.all(topics.slice(0, most).map(({ blob }) => wireBytes(blobs.get(blob)))),
  ]);
  return sum(roots) + (sum(pages) / pages.length) * topics.length;
};

const word = 'Willkommensgruss';

const edits = [
  ['uk', 'one point corrected in one language'],
  ['de-CH', 'one point changed in the German, with German and Ukrainian here'],
];

/** A device with Ukrainian and German, an edition installed; then the same one but for a point. What the next start fetches. */
const changes = async (ground, named, source, first) => {
  const { appDir, endpoint } = await ground.ownCopy();
  try {
    await layEdition(ground.house, appDir, first, isRoot(first));
    return await onProxy(endpoint, async (proxy) => {
      const device = await installed(ground, proxy, 'uk');
      await device.close();
      const lines = [];
      for (const [tag, what] of edits) {
        const second = compiled(ground.house, withOnePointChanged(source, { topic: 'housing', tag, word }));
        await layEdition(ground.house, appDir, second, (sha256) => isRoot(second)(sha256) || !first.blobs.has(sha256));
        const answers = await updated(ground, proxy, await ground.browsers.copyOf(device.profile), tag);
        console.log(`  ${named}, ${what}: ${answers.filter(({ bytes }) => bytes > 0).map(({ path, bytes }) => `${shortened(path)} ${bytes}`).join(', ')}`);
        lines.push({ row: '10c', job: `${named}: ${what}, bytes of the update`, unit: 'kB', product: kB(bytesOf(answers)), limit: 5, by: 'budget', target: 1 });
      }
      return lines;
    });
  } finally {
    await endpoint.dispose();
  }
};

const updated = async ({ browsers }, proxy, profile, tag) => {
  proxy.take();
  const { page, close } = await browsers.open(profile);
  await page.goto(`${proxy.url}/info/uk`);
  await keptOffline(page);
  // The browser itself looks for a new service worker, some time after the page has loaded.
  await proxy.asked('/service-worker.js');
  await proxy.quiet();
  const answers = proxy.take();
  await page.goto(`${proxy.url}/info/${tag}/housing`);
  await page.getByText(word).waitFor();
  await close();
  return answers;
};

/** What an update may fetch, apart from the changed pages themselves. */
const isRoot = (edition) => {
  const roots = rootsOf(edition);
  return (sha256) => roots.has(sha256);
};

const installed = async ({ browsers }, proxy, tag) => {
  const profile = await browsers.freshProfile();
  const { page, close } = await browsers.open(profile);
  await page.goto(`${proxy.url}/info/${tag}`);
  await keptOffline(page);
  await proxy.quiet();
  return { profile, close };
};

const onProxy = async (endpoint, act) => {
  const proxy = await startCountingProxy(endpoint.url);
  try {
    return await act(proxy);
  } finally {
    await proxy.close();
  }
};

const shortened = (path) => path.replace(/([0-9a-f]{6})[0-9a-f]{58}/u, '$1…');

const sum = (values) => values.reduce((total, value) => total + value, 0);
