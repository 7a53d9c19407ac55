import { isMergeable, type Change } from '#core/change.ts';
import { applyChanges, noRegisters } from '#core/merge.ts';
import type { TalkAnswer } from '#protocol/talk.ts';
import { writeAudit } from './audit.ts';
import type { Device } from './device.ts';
import { HttpProblem } from './problem.ts';
import type { Ground, Tx } from './transaction.ts';

/** One talk with every value that stands, merged by the same module as on the device. An audited read. */
export const readTalk = async (tx: Tx, ground: Ground, device: Device, id: string): Promise<TalkAnswer> => {
  const rows = await tx
    .selectFrom('change')
    .select(['seq', 'body'])
    .where('office', '=', device.office)
    .where('talk', '=', id)
    .orderBy('seq')
    .execute();
  const last = rows.at(-1);
  if (last === undefined) throw new HttpProblem(404, 'talk-unknown', 'The endpoint has no such talk.');
  await writeAudit(tx, ground, device.office, { who: device.id, what: 'talk.read', subject: id });
  // A build before decision 0009 stored others, too.
  const changes = rows.map(({ body }) => JSON.parse(body) as Change).filter(isMergeable);
  return { id, registers: applyChanges(noRegisters, changes) as TalkAnswer['registers'], changes: rows.length, seq: last.seq };
};
