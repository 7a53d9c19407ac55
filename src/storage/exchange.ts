import type { Database } from './database.ts';

/** How far this device and the endpoint know each other. Numbers only, nothing private: it is read inside transactions. */
export type Exchange = {
  /** The endpoint's epoch; empty before the first answer. */
  readonly epoch: string;
  /** Everything up to this number has been pulled. */
  readonly cursor: number;
  readonly durable: number;
  /** ms since 1970, this device's clock. */
  readonly lastExchange?: number;
};

const none: Exchange = { epoch: '', cursor: 0, durable: 0 };

export const exchangeOf = async (database: Database): Promise<Exchange> =>
  ((await database.settings.get('exchange'))?.body.plain as Exchange | undefined) ?? none;

/** To be called inside a transaction of `writing`. */
export const saveExchange = async (database: Database, exchange: Exchange): Promise<void> => {
  await database.settings.put({ key: 'exchange', body: { plain: exchange } });
};
