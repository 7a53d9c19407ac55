import type { Result } from '#core/result.ts';
import { enrolAnswer, type EnrolAnswer } from '#protocol/enrol.ts';
import type { Connection } from '#storage/settings.ts';
import type { Http, HttpFailure } from './http.ts';

/** Turns a one-time code into this tablet's connection to an endpoint and an office. */
export const enrol = async (http: Http, endpoint: string, code: string, deviceName: string): Promise<Result<Connection, HttpFailure>> => {
  const answer = await http.post('/v1/enrol', { code: withoutBlanks(code), name: deviceName }, enrolAnswer);
  return answer.ok ? { ok: true, value: connectionFrom(endpoint, deviceName, answer.value) } : answer;
};

const withoutBlanks = (code: string): string => code.replaceAll(/[\s-]/g, '').toUpperCase();

const connectionFrom = (endpoint: string, deviceName: string, { device, token, office, staff, settings }: EnrolAnswer): Connection => ({
  endpoint,
  device,
  deviceName,
  token,
  office,
  staff,
  ...settings,
});
