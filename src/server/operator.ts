import { newId } from './chance.ts';
import type { Configuration } from './configuration.ts';
import { renewEpoch } from './epoch.ts';
import { feedbackList } from './feedback-list.ts';
import { createCode, usualLifeMs } from './enrolment-code.ts';
import { openGround } from './lifecycle.ts';
import { addStaff, createOffice, listOffices, usualSettings } from './office.ts';
import { Refusal } from './refusal.ts';
import { inOffice, type Ground } from './transaction.ts';

export const operatorHelp = `Commands for the operator of the endpoint, also while it runs:
  office create "<name>"               make an office
  office list                          show the offices and their ids
  staff add --office <id> "<name>"     add a member of staff
  code --office <id>                   make a one-time code that connects one tablet, valid for 10 minutes
  epoch renew                          after a backup was restored: let every tablet send and read anew
  feedback list                        what readers said of points, and which facts offices found still right`;

/** Runs one command and returns what to print. */
export const runOperator = async (configuration: Configuration, words: readonly string[]): Promise<string> => {
  const command = parse(words);
  const { ground, close } = await openGround(configuration, 'operator');
  try {
    return await perform(ground, command);
  } finally {
    await close();
  }
};

type Command =
  | { readonly kind: 'office.create'; readonly name: string }
  | { readonly kind: 'office.list' }
  | { readonly kind: 'staff.add'; readonly office: string; readonly name: string }
  | { readonly kind: 'code'; readonly office: string }
  | { readonly kind: 'epoch.renew' }
  | { readonly kind: 'feedback.list' };

const parse = (words: readonly string[]): Command => {
  const at = words.indexOf('--office');
  const office = at === -1 ? undefined : words[at + 1];
  const plain = at === -1 ? words : words.filter((_, index) => index !== at && index !== at + 1);
  const [noun, verb, name] = plain;
  if (noun === 'office' && verb === 'create' && name !== undefined) return { kind: 'office.create', name };
  if (noun === 'office' && verb === 'list') return { kind: 'office.list' };
  if (noun === 'staff' && verb === 'add' && name !== undefined && office !== undefined) return { kind: 'staff.add', office, name };
  if (noun === 'code' && office !== undefined) return { kind: 'code', office };
  if (noun === 'epoch' && verb === 'renew') return { kind: 'epoch.renew' };
  if (noun === 'feedback' && verb === 'list') return { kind: 'feedback.list' };
  throw new Refusal(`There is no command «${words.join(' ')}».\n${operatorHelp}`);
};

const perform = async (ground: Ground, command: Command): Promise<string> => {
  switch (command.kind) {
    case 'office.create': {
      const id = newId(ground.clock, ground.chance);
      await inOffice(ground, id, (tx) => createOffice(tx, ground, { id, name: command.name, ...usualSettings }));
      return `Office «${command.name}» was made: ${id}`;
    }
    case 'office.list': {
      const offices = await listOffices(ground);
      return offices.map(({ office, name }) => `${office}  ${name}`).join('\n') || 'There is no office yet.';
    }
    case 'staff.add': {
      await refuseUnknown(ground, command.office);
      const id = newId(ground.clock, ground.chance);
      await inOffice(ground, command.office, (tx) => addStaff(tx, ground, command.office, id, command.name));
      return `«${command.name}» was added.`;
    }
    case 'code': {
      await refuseUnknown(ground, command.office);
      return createCode(ground, command.office, usualLifeMs);
    }
    case 'feedback.list':
      return feedbackList(ground);
    case 'epoch.renew': {
      const { before, after } = await renewEpoch(ground);
      // The audit belongs to offices and this to none: the line is the record, for the operator to keep.
      return `${ground.clock.now().toISOString()} The epoch was renewed: ${before} -> ${after}. Every tablet sends again what it still keeps, and reads everything anew.`;
    }
  }
};

const refuseUnknown = async (ground: Ground, office: string): Promise<void> => {
  const offices = await listOffices(ground);
  if (offices.some((known) => known.office === office)) return;
  throw new Refusal(`There is no office ${office}: run «office list» to see the ids.`);
};
