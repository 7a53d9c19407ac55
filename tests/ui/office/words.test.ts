import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import office from '#locales/de/office.json';
import { daysText } from '#ui/shared/opening-hours.tsx';
import { errorKey, failureKey, heldReasonKey, installKey } from '#ui/shared/error-text.ts';
import { momentText } from '#ui/shared/clock.ts';
import { byteText, downloadText } from '#ui/shared/byte-text.ts';
import { codeInFragment, problemsInFields } from '#ui/settings/connection-fields.ts';
import { parseMinutes, proposedMinutes, stepMinutes } from '#ui/talk/proposed-minutes.ts';

const words = (key: string): unknown => key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], office);
const refused = (status: number, code: string) => ({ kind: 'refused', status, problem: { code, detail: '' } }) as const;

describe('what went wrong', () => {
  it('is recognised through the wrappings of the database', () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    expect(errorKey(new Dexie.AbortError('aborted', full))).toBe('error.storageFull');
    expect(errorKey(Object.assign(new Error('old'), { name: 'OutdatedWriterError' }))).toBe('error.outdatedApp');
    expect(errorKey('something else')).toBe('error.unknown');
  });

  it.each([
    [refused(403, 'code-unknown'), 'error.codeUnknown'],
    [refused(403, 'code-used'), 'error.codeUsed'],
    [refused(403, 'code-expired'), 'error.codeExpired'],
    [refused(429, 'slow-down'), 'error.tooMany'],
    [refused(404, 'unknown'), 'error.notAnEndpoint'],
    [refused(503, 'database-unavailable'), 'error.serverBusy'],
    [{ kind: 'unreachable', detail: 'TypeError' } as const, 'error.unreachable'],
    [{ kind: 'unreachable', detail: 'SyntaxError' } as const, 'error.notAnEndpoint'],
    [{ kind: 'unreachable', detail: 'TimeoutError' } as const, 'error.timeout'],
    [{ kind: 'otherOffice' } as const, 'error.otherOffice'],
  ])('%j has words of its own', (failure, key) => {
    expect(failureKey(failure, true)).toBe(key);
    expect(words(key)).toBeTypeOf('string');
  });

  it('is the missing network where the browser knows that there is none', () => {
    expect(failureKey({ kind: 'unreachable', detail: 'TypeError' }, false)).toBe('error.offline');
  });

  it.each(['office', 'role', 'hash', 'id-reuse', 'talk-deleted', 'malformed', 'too-large', 'shape', 'value: minutes', 'of a later endpoint'])('«%s» is a reason a person can read', (reason) => {
    expect(words(heldReasonKey(reason))).toBeTypeOf('string');
  });

  it('has words for contents that did not come', () => {
    expect(words(installKey({ kind: 'offline' }))).toBeTypeOf('string');
    expect(words(installKey({ kind: 'blob-damaged', sha256: '' }))).toBeTypeOf('string');
  });
});

describe('small things that are written', () => {
  it('names a moment by its time today and by its day otherwise', () => {
    const now = Date.parse('2026-12-01T13:32:00.000Z');
    expect(momentText(now, now)).toBe('14:32');
    expect(momentText(Date.parse('2026-11-30T23:30:00.000Z'), now)).toBe('00:30');
    expect(momentText('2026-11-30T09:05:00.000Z', now)).toBe('Mo 30. November 2026, 10:05');
  });

  it('writes days of the week as a span where they follow one another', () => {
    expect(daysText(['mo', 'tu', 'we', 'th', 'fr'], 'de-CH')).toBe('Mo–Fr');
    expect(daysText(['mo', 'tu', 'th'], 'de-CH')).toBe('Mo, Di, Do');
    expect(daysText(['tu', 'th'], 'ti')).toBe('ሰሉስ፣ ሓሙስ');
    expect(daysText(['sa'], 'fr')).toBe('sam');
  });

  it('writes sizes as devices write them, with the comma of the language', () => {
    expect([602, 602_000, 118_400_000, 4_000_000_000, 4_180_000_000].map((bytes) => byteText(bytes, 'de-CH'))).toEqual(['602\u00a0Byte', '602\u00a0kB', '118\u00a0MB', '4\u00a0GB', '4,2\u00a0GB']);
    expect(['en', 'ar', 'ti', 'de-CH-simple'].map((lang) => byteText(4_180_000_000, lang))).toEqual(['4.2\u00a0GB', '4.2\u00a0GB', '4.2\u00a0GB', '4,2\u00a0GB']);
    expect(['fr', 'uk'].map((lang) => byteText(2_300_000, lang))).toEqual(['2,3\u00a0Mo', '2,3\u00a0МБ']);
    expect(downloadText(60_000, 'fr')).toBe('0,1\u00a0Mo');
  });

  it('proposes the minutes from the beginning until now, in fives', () => {
    const started = '2026-12-01T08:00:00.000Z';
    expect(proposedMinutes(started, Date.parse('2026-12-01T08:43:00.000Z'))).toBe(45);
    expect(proposedMinutes(started, Date.parse('2026-12-01T08:00:30.000Z'))).toBe(5);
    expect(proposedMinutes(started, Date.parse('2026-12-03T08:00:00.000Z'))).toBeUndefined();
    expect(proposedMinutes(undefined, 0)).toBeUndefined();
  });

  it('steps minutes to the next full five and reads nothing but whole minutes of one day', () => {
    expect([stepMinutes('43', 1), stepMinutes('43', -1), stepMinutes('5', -1), stepMinutes('', 1), stepMinutes('1440', 1)]).toEqual(['45', '40', '5', '5', '1440']);
    expect(['0', '1441', '4.5', '-5', 'abc', ' 30 '].map(parseMinutes)).toEqual([undefined, undefined, undefined, undefined, undefined, 30]);
  });
});

describe('the connection form', () => {
  it('takes the code of an address and nothing else', () => {
    expect(codeInFragment('#code=ABCDE-FGHJK')).toBe('ABCDE-FGHJK');
    expect(codeInFragment('#code=')).toBeUndefined();
    expect(codeInFragment('#x=1')).toBeUndefined();
  });

  it.each([
    ['https://willkomm.example.ch', true],
    ['willkomm.example.ch', true],
    ['http://localhost:4180', true],
    ['http://willkomm.example.ch', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('accepts %s as an address: %s', (endpoint, accepted) => {
    globalThis.location ??= { origin: 'https://here.example' } as Location;
    expect(problemsInFields({ endpoint, code: 'X', deviceName: 'Tablet' }).endpoint === undefined).toBe(accepted);
  });
});
