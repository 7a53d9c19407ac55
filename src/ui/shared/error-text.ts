import type { InstallProblem } from '#content/install.ts';
import type { HttpFailure } from '#sync/http.ts';
import type { CycleOutcome } from '#sync/cycle.ts';

/**
 * The only place that knows words for what went wrong: every function returns a key of the part `office`.
 * Errors of lower layers are known by name here, because screens import types only.
 */
export const errorKey = (error: unknown): string => {
  const known = namesOf(error).map((name) => keyByName[name]).find((key) => key !== undefined);
  return `error.${known ?? 'unknown'}`;
};

const keyByName: Readonly<Record<string, string>> = {
  QuotaExceededError: 'storageFull',
  OutdatedWriterError: 'outdatedApp',
  VersionError: 'outdatedApp',
  NotConnectedError: 'notConnected',
  DatabaseClosedError: 'storageClosed',
  InvalidStateError: 'storageClosed',
  UnknownError: 'storageClosed',
  MissingAPIError: 'storageClosed',
  OpenFailedError: 'storageClosed',
  TimeoutError: 'storageClosed',
};

/** A full disk arrives wrapped in the aborted transaction: the inner error is the one that says something. */
const namesOf = (error: unknown): readonly string[] => {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner, cause } = error as { readonly name?: unknown; readonly inner?: unknown; readonly cause?: unknown };
  return [...(inner === error ? [] : namesOf(inner)), ...(cause === error ? [] : namesOf(cause)), ...(typeof name === 'string' ? [name] : [])];
};

/** Why connecting did not work. */
export const failureKey = (failure: HttpFailure | { readonly kind: 'otherOffice' }, online: boolean): string => {
  switch (failure.kind) {
    case 'otherOffice':
      return 'error.otherOffice';
    case 'unreachable':
      return unreachableKey(failure.detail, online);
    case 'refused':
      return refusalKey(failure.status, failure.problem.code);
  }
};

/** `detail` is the name of the error that ended the call, or a sentence where something answered that is no endpoint. */
const unreachableKey = (detail: string, online: boolean): string => {
  if (!online) return 'error.offline';
  if (detail === 'TimeoutError' || detail === 'AbortError') return 'error.timeout';
  return detail === 'TypeError' ? 'error.unreachable' : 'error.notAnEndpoint';
};

const refusalKey = (status: number, code: string): string => {
  if (code === 'code-unknown') return 'error.codeUnknown';
  if (code === 'code-used') return 'error.codeUsed';
  if (code === 'code-expired') return 'error.codeExpired';
  if (code === 'device-revoked') return 'error.deviceRevoked';
  if (status === 401) return 'error.tokenUnknown';
  if (status === 404 || status === 405) return 'error.notAnEndpoint';
  if (status === 429) return 'error.tooMany';
  return status >= 500 ? 'error.serverBusy' : 'error.refused';
};

/** Why contents could not be put on the device. */
export const installKey = (problem: InstallProblem): string => {
  switch (problem.kind) {
    case 'offline':
      return 'error.installOffline';
    case 'blob-damaged':
      return 'error.installDamaged';
    case 'language-not-offered':
    case 'blob-missing':
      return 'error.installMissing';
    case 'older':
      return 'error.installOlder';
    case 'not-content':
      return 'error.installNotContent';
    case 'no-space':
      return 'error.installNoSpace';
  }
};

const heldReasons: Readonly<Record<string, string>> = {
  office: 'office',
  role: 'role',
  hash: 'hash',
  'id-reuse': 'idReuse',
  'talk-deleted': 'talkDeleted',
  malformed: 'malformed',
  'too-large': 'tooLarge',
  shape: 'value',
};

/** Why the endpoint would not take an entry. Reasons of a later endpoint are «so nicht». */
export const heldReasonKey = (reason: string): string => `heldReason.${reason.startsWith('value:') ? 'value' : (heldReasons[reason] ?? 'unknown')}`;

/** Why what waits has not been sent yet, by what the last exchange came to. */
export const outcomeKey = (outcome: CycleOutcome | undefined, online: boolean): string => {
  if (outcome?.kind === 'disconnected') return outcome.reason === 'device-revoked' ? 'error.deviceRevoked' : 'error.tokenUnknown';
  if (!online) return 'outbox.reasonOffline';
  if (outcome?.kind === 'outdated') return 'outbox.reasonOutdated';
  return outcome?.kind === 'later' ? 'outbox.reasonUnreachable' : 'outbox.reasonWaiting';
};

/** The same for a reader: a key of the part `info`. A part that did not come because the network went is no riddle. */
export const readerInstallKey = (problem: InstallProblem, online: boolean): string => {
  switch (problem.kind) {
    case 'offline':
      return 'offline.failed';
    case 'blob-damaged':
      return 'offline.damaged';
    case 'language-not-offered':
    case 'blob-missing':
      return online ? 'offline.partMissing' : 'offline.failed';
    case 'older':
      return 'offline.older';
    case 'not-content':
      return 'offline.notContent';
    case 'no-space':
      return 'offline.noSpace';
  }
};
