import { describe, expect, it } from 'vitest';
import type { TransferCounts } from '#core/transfer.ts';
import { statusOf, type StatusFacts } from '#ui/shell/status.ts';

const now = Date.parse('2026-12-01T13:32:00.000Z');
const hour = 3_600_000;
const nothing: TransferCounts = { waiting: 0, waitingTalks: 0, held: 0 };
const facts = (parts: Partial<StatusFacts>): StatusFacts => ({
  save: { kind: 'untouched' },
  counts: nothing,
  sync: { kind: 'idle' },
  disconnected: false,
  online: true,
  inTalk: false,
  now,
  ...parts,
});
const keys = (parts: Partial<StatusFacts>) => statusOf(facts(parts))?.words.map(({ key }) => key);

describe('the status line', () => {
  it('[P7] says nothing of the transfer before the device was asked', () => {
    expect(statusOf(facts({ counts: undefined }))).toBeUndefined();
  });

  it('[S1] says «gespeichert» with its time after the commit only, and on the pages of a talk only', () => {
    const save = { kind: 'saved', at: Date.parse('2026-12-01T13:32:10.000Z') } as const;
    expect(statusOf(facts({ save, inTalk: true }))?.words[0]).toEqual({ key: 'status.saved', values: { time: '14:32:10' } });
    expect(keys({ save })).toEqual(['status.nothingToSend']);
    expect(keys({ save: { kind: 'saving' }, inTalk: true })).toEqual(['status.saving']);
  });

  it('[S11] lets «NICHT gespeichert» cover everything else, in red, with what to do', () => {
    const status = statusOf(facts({ save: { kind: 'failed', error: new DOMException('full', 'QuotaExceededError') }, counts: { ...nothing, held: 2 } }));
    expect(status).toEqual({ kind: 'error', words: [{ key: 'status.notSaved' }, { key: 'error.storageFull' }] });
  });

  it('[P7] says «alles übertragen» only when nothing waits and nothing is held', () => {
    const last = now - 60_000;
    expect(keys({ counts: { ...nothing, lastExchange: last } })).toEqual(['status.sent']);
    expect(keys({ counts: { ...nothing, waiting: 1, waitingTalks: 1, lastExchange: last } })).toEqual(['status.waiting']);
    expect(keys({ counts: { ...nothing, held: 1, lastExchange: last } })).toEqual(['status.held']);
    expect(keys({ counts: nothing })).toEqual(['status.nothingToSend']);
  });

  it.each([
    [23, 'waiting', undefined],
    [24, 'waiting', 'old'],
    [72, 'error', 'veryOld'],
  ] as const)('[S10] after %i hours is %s, %s', (hours, kind, age) => {
    const status = statusOf(facts({ counts: { ...nothing, waiting: 3, waitingTalks: 2, oldest: now - hours * hour } }));
    expect([status?.kind, status?.age]).toEqual([kind, age]);
    expect(status?.words.some(({ key }) => key === 'status.since')).toBe(age !== undefined);
  });

  it('is grey offline and still says how much waits; nothing can be sent then', () => {
    const status = statusOf(facts({ online: false, counts: { ...nothing, waiting: 3, waitingTalks: 2, oldest: now } }));
    expect(status).toMatchObject({ kind: 'offline', words: [{ key: 'status.offline' }, { key: 'status.waiting', values: { count: 2 } }] });
    expect(status?.action).toBeUndefined();
  });

  it('says in a talk where things are saved rather than how many wait, until it is long', () => {
    const counts = { ...nothing, waiting: 3, waitingTalks: 2, oldest: now };
    expect(keys({ online: false, inTalk: true, counts })).toEqual(['status.offline']);
    expect(keys({ online: false, inTalk: true, counts: { ...counts, oldest: now - 30 * hour } })).toEqual(['status.offline', 'status.waiting', 'status.since']);
  });

  it('says that the device is no longer connected before it says anything of waiting', () => {
    const status = statusOf(facts({ disconnected: true, counts: { ...nothing, waiting: 1, waitingTalks: 1, oldest: now } }));
    expect(status).toMatchObject({ kind: 'error', action: 'reconnect', words: [{ key: 'status.disconnectedWaiting', values: { count: 1 } }] });
  });
});
