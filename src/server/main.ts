import { readConfiguration, type Configuration } from './configuration.ts';
import { startEndpoint, type Running } from './lifecycle.ts';
import { runOperator } from './operator.ts';
import { Refusal } from './refusal.ts';

/** After this the process ends whether or not everything was finished; committed work is safe either way. */
const longestShutdownMs = 10_000;

const main = async (words: readonly string[]): Promise<void> => {
  const configuration = readConfiguration(process.env);
  if (!configuration.ok) return giveUp(configuration.error);
  try {
    if (words.length > 0) console.log(await runOperator(configuration.value, words));
    else await serve(configuration.value);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    giveUp([error.message]);
  }
};

const serve = async (configuration: Configuration): Promise<void> => {
  const starting = startEndpoint(configuration);
  let stopping = false;
  const stop = (): void => {
    // Ctrl-C reaches both this process and the one that passes signals on.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), longestShutdownMs).unref();
    starting.then(
      (running) => running.stop().then(() => process.exit(0)),
      () => undefined,
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  console.log(greeting(await starting));
};

const greeting = ({ address, folder, appServed, sampleCode }: Running): string =>
  [
    'Willkomm is running.',
    '',
    appServed ? `  Open     ${address}` : `  Calls    ${address}/v1/health (the app itself is not built: npm run build)`,
    ...(sampleCode === undefined
      ? []
      : [`  Staff    ${address}/einstellungen#code=${sampleCode}`, '           connects one tablet to the sample office «Musterwil», within 60 minutes']),
    ...(folder === undefined ? [] : [`  Data     ${folder}`]),
    '  Stop     Ctrl-C',
    '',
  ].join('\n');

const giveUp = (sentences: readonly string[]): void => {
  for (const sentence of sentences) console.error(sentence);
  process.exitCode = 1;
};

await main(process.argv.slice(2));
