import { cleanup, render } from '@testing-library/preact';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { App } from '#app/app.tsx';
import { languagesHere } from '#app/content.ts';
import { database } from '#app/device-storage.ts';
import { startI18n } from '#app/i18n.ts';
import { createServices } from '#app/services.ts';
import type { Compiled } from '#packs/compile.ts';
import { compileContent, defaultLeaf, readContent, swissDay } from '#packs/content.ts';

await startI18n();

/** The content of this repository, as an endpoint serves it. */
export const content: Compiled = compileContent(readContent({ root: join(import.meta.dirname, '../../../content'), leaf: defaultLeaf }, swissDay(new Date())));

export type Network = { isOn: boolean; readonly asked: string[] };

/** The app itself, opened by somebody whose device has never seen it; the network can be taken away. */
export const newDevice = async (): Promise<Network> => {
  localStorage.clear();
  await Promise.all([database.packs.clear(), database.blobs.clear()]);
  const network: Network = { isOn: true, asked: [] };
  vi.stubGlobal('fetch', async (path: string) => {
    network.asked.push(path);
    if (!network.isOn) throw new TypeError('Failed to fetch');
    const body = path === '/v1/packs' ? JSON.stringify(content.list) : content.blobs.get(path.replace('/v1/packs/blob/', ''));
    return body === undefined ? new Response('', { status: 404 }) : new Response(body);
  });
  onTestFinished(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
  return network;
};

/** Opens an address in a new tab of the device. */
export const visit = (address: string): void => {
  cleanup();
  languagesHere.value = undefined;
  history.replaceState(null, '', address);
  render(<App services={createServices(document.body).services} />);
};
