import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browsersIn } from './browser.mjs';
import { readContent } from './content.mjs';
import { startBenchEndpoint } from './endpoint.mjs';
import { loadHouse } from './house.mjs';
import { builtIn } from './options.mjs';
import { folderName, writePages } from './static-page.mjs';

/** What all rows stand on: the built app and the limits behind one real endpoint, browsers, and a folder that goes with them. */
export const openGround = async ({ runs, dist = builtIn, chromium }) => {
  const folder = await mkdtemp(join(tmpdir(), 'willkomm-bench-'));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  const house = await loadHouse();
  const { content, endpoint } = await served(house, dist, join(folder, 'app')).catch(async (error) => {
    await remove();
    throw error;
  });
  const browsers = browsersIn(folder, chromium);
  return {
    runs,
    house,
    content,
    endpoint,
    browsers,
    /** The same app in a folder of its own behind an endpoint of its own, for other content. Dispose of the endpoint. */
    ownCopy: async () => {
      const appDir = await mkdtemp(join(folder, 'copy-'));
      await cp(join(folder, 'app'), appDir, { recursive: true });
      return { appDir, endpoint: await startBenchEndpoint(house, appDir) };
    },
    /** Address of a page of the limits. */
    limit: (page) => `${endpoint.url}/${folderName}/${page}`,
    dispose: async () => {
      await browsers.stop();
      await endpoint.dispose();
      await remove();
    },
  };
};

const served = async (house, dist, appDir) => {
  await cp(join(dist, 'client'), appDir, { recursive: true });
  const content = await readContent(appDir);
  await writePages(appDir, content);
  return { content, endpoint: await startBenchEndpoint(house, appDir) };
};
