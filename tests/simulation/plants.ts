/**
 * Bugs that a tired developer might write, each a few words of the product replaced. The simulation must find every one:
 * a proof that cannot fail proves nothing.
 */
export type Plant = { readonly name: string; readonly file: string; readonly from: string; readonly to: string };

export const plants: readonly Plant[] = [
  {
    name: 'a missing result counts as acknowledged',
    file: 'src/sync/push.ts',
    from: "if (result === undefined) return { id: change.id, kind: 'notAcknowledged' };",
    to: "if (result === undefined) return { id: change.id, kind: 'acknowledged', seq: 1 };",
  },
  {
    name: 'the endpoint does not check the hash',
    file: 'src/server/judge.ts',
    from: "if (change.hash !== hash) return { kind: 'reject', id, hash, reason: 'hash' };",
    to: '',
  },
  {
    name: 'the tablet does not check the hash of what it receives',
    file: 'src/sync/pull.ts',
    from: 'changes.every(({ hash }, index) => hash === hashes[index]) ? undefined',
    to: 'changes.every(({ hash }, index) => hash === hashes[index] || true) ? undefined',
  },
  {
    name: 'the cursor moves before the page is written',
    file: 'src/storage/inbox.ts',
    from: 'await Promise.all(talks.map((talk) => prepare(rows, localTime, talk, byTalk.get(talk.id)!)));',
    to: 'await Promise.all(talks.map((talk) => prepare(rows, localTime, talk, byTalk.get(talk.id)!))); await saveExchange(database, { ...askedWith, cursor: page.next }); askedWith = { ...askedWith, cursor: page.next };',
  },
  {
    name: 'the endpoint takes what belongs to another office',
    file: 'src/server/judge.ts',
    from: "if (change.office !== office) return { kind: 'reject', id, hash, reason: 'office' };",
    to: '',
  },
  {
    name: 'the tablet takes in what belongs to another office',
    file: 'src/sync/pull.ts',
    from: 'changes.some((change) => change.office !== office)',
    to: 'changes.some((change) => change.office === undefined)',
  },
  {
    name: 'the last writer wins',
    file: 'src/core/merge.ts',
    from: 'return { values: [...standing.values()].sort(byId), superseded: [...superseded].sort() };',
    to: 'return { values: [...standing.values()].sort(byId).slice(-1), superseded: [...superseded].sort() };',
  },
  {
    name: 'a refused entry is dropped',
    file: 'src/storage/outbox.ts',
    from: "await database.held.put({ id: row.id, talk: row.talk, savedAt: row.savedAt, status: verdict.status, reason: verdict.reason, body: row.body });",
    to: '',
  },
  {
    name: 'saving resolves before the commit',
    file: 'src/storage/record.ts',
    from: 'await talks.save(change, moment.now, stored);',
    to: 'void talks.save(change, moment.now, stored).catch(() => {});',
  },
  {
    name: 'an acknowledged entry is not shown until it is pulled',
    file: 'src/storage/talks.ts',
    from: '[...outbox, ...acknowledged, ...held]',
    to: '[...outbox, ...held]',
  },
  {
    name: 'the base is what lies on the tablet, not what the screen showed',
    file: 'src/core/draft.ts',
    from: 'const shown = registerOf(seen, field).values;',
    to: 'const shown = registerOf(present, field).values;',
  },
];
