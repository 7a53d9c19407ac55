import { resolve } from 'node:path';
import { failed, ok, type Result } from '#core/result.ts';
import type { LogLevel } from './log.ts';
import type { Neighbours } from './security.ts';

export type Configuration = {
  readonly port: number;
  readonly host: string;
  /** Undefined: the database that comes with Willkomm. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string | undefined;
  readonly appDir: string;
  readonly logLevel: LogLevel;
  readonly trustProxy: string | false;
  /** Per address; 0 = no limit. */
  readonly requestsPerMinute: number;
  readonly neighbours: Neighbours;
  /** Whether to fill an empty database with the office «Musterwil». */
  readonly sample: boolean;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment. Each bad value gives one sentence that says what to do. */
export const readConfiguration = (environment: Environment): Result<Configuration, readonly string[]> => {
  const problems: string[] = [];
  const value = <T>(name: string, fallback: T, read: (text: string) => T | undefined, advice: string | ((text: string) => string)): T => {
    const text = environment[name]?.trim() ?? '';
    if (text === '') return fallback;
    const found = read(text);
    if (found === undefined) problems.push(`${name} is «${name === 'DATABASE_URL' ? '…' : text}»: ${typeof advice === 'string' ? advice : advice(text)}.`);
    return found ?? fallback;
  };
  const databaseUrl = value<string | undefined>('DATABASE_URL', undefined, postgresUrl, 'set it to an address like postgres://user:password@host:5432/willkomm, or leave it out');
  const configuration: Configuration = {
    port: value('PORT', 4180, wholeNumber(1, 65_535), 'set it to a number from 1 to 65535'),
    host: value('HOST', '127.0.0.1', oneWord, 'set it to an address of this machine, for example 127.0.0.1 or 0.0.0.0'),
    databaseUrl,
    dataDir: value<string | undefined>('DATA_DIR', undefined, (text) => resolve(text), 'set it to a folder'),
    appDir: resolve(value('APP_DIR', 'dist/client', (text) => text, 'set it to the folder of the built app')),
    logLevel: value<LogLevel>('LOG_LEVEL', 'info', oneOf(logLevels), `set it to one of ${logLevels.join(', ')}`),
    trustProxy: value<string | false>('TRUST_PROXY', false, proxies, proxyAdvice),
    requestsPerMinute: value('RATE_LIMIT', 1200, wholeNumber(0, 1_000_000), 'set it to the number of requests a minute one address may make, or 0 for no limit'),
    neighbours: {
      endpoints: value<readonly string[]>('ENDPOINTS', [], origins, 'set it to the addresses of other endpoints this app may use, for example https://willkomm.example.ch, separated by commas'),
      apps: value<readonly string[]>('APPS', [], origins, 'set it to the addresses of apps served elsewhere that may use this endpoint, separated by commas'),
    },
    sample: value('SAMPLE', databaseUrl === undefined, (text) => ({ '0': false, '1': true })[text], 'set it to 1 for sample data or 0 for none'),
  };
  return problems.length === 0 ? ok(configuration) : failed(problems);
};

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (text: string): T | undefined =>
    allowed.find((candidate) => candidate === text);

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number | undefined =>
    /^\d{1,7}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;

const oneWord = (text: string): string | undefined => (/^[\w.:-]+$/.test(text) ? text : undefined);

const proxies = (text: string): string | undefined =>
  partsOf(text).every((part) => /^(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d{1,3})?)$/i.test(part) && !isEverybody(part)) ? text : undefined;

const partsOf = (text: string): readonly string[] => text.split(',').map((part) => part.trim());

/** A network wider than any that a municipality has to itself: 10.0.0.0/8 and fc00::/7 are the widest, IPv4 may be written as IPv6. */
const isEverybody = (part: string): boolean => /\/0*[0-6]$/.test(part) || /^::ffff:.*\/(9\d|10[0-2])$/i.test(part);

const proxyAdvice = (text: string): string => {
  const advice = 'set it to the addresses of your proxies, for example 10.0.0.2 or loopback, separated by commas';
  return partsOf(text).some(isEverybody) ? `with it everybody could claim any address and get round every limit; ${advice}` : advice;
};

const origins = (text: string): readonly string[] | undefined => {
  const given = text.split(',').map((part) => part.trim());
  return given.every((origin) => /^https?:\/\/[\w.-]+(:\d+)?$/.test(origin)) ? given : undefined;
};

const postgresUrl = (text: string): string | undefined =>
  /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) ? text : undefined;
