/** The endpoint as it is shipped, with a PostgreSQL of its own in a temporary folder; it can really be gone and come again. */
export const startBenchEndpoint = async ({ startEndpoint }, appDir) => {
  const endpoint = await startEndpoint({ appDir });
  let isUp = true;
  return {
    url: endpoint.url,
    code: endpoint.code,
    up: async () => {
      if (!isUp) await endpoint.start();
      isUp = true;
    },
    down: async () => {
      if (isUp) await endpoint.stop();
      isUp = false;
      const answered = await fetch(`${endpoint.url}/v1/health`).then(() => true, () => false);
      if (answered) throw new Error('The endpoint still answers after it was stopped: nothing offline can be measured.');
    },
    dispose: endpoint.dispose,
  };
};
