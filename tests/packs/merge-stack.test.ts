import { describe, expect, it } from 'vitest';
import type { PackStructure } from '#core/pack.ts';
import { compileContent, readContent } from '#packs/content.ts';
import { mergeStack } from '#packs/merge-stack.ts';
import { contentWith, today, village } from './small-content.ts';

const merged = (leaf: string): PackStructure => mergeStack(readContent(contentWith(village, leaf), today).stack);
const topic = (leaf: string, id: string) => merged(leaf).topics.find((found) => found.id === id);

describe('packs laid over one another', () => {
  it('keep the order of the lowest; what only an upper one has comes after', () => {
    expect(merged('base').topics.map(({ id }) => id)).toEqual(['registration', 'work']);
    expect(merged('village').topics.map(({ id }) => id)).toEqual(['registration', 'work', 'lake']);
  });

  it('keep what each adds apart, lowest first, with the places of all in one list', () => {
    expect(topic('town', 'registration')).toMatchObject({
      points: ['register', 'fee'],
      places: ['counter', 'library'],
      suggest: { when: 'always' },
      local: [{ pack: 'town', points: ['local-counter'], places: ['library'], bring: [], deadlines: [], first: [], costs: [], questions: [], sources: [] }],
    });
  });

  it('hide points of any pack below, and a block that is empty then', () => {
    const found = topic('village', 'registration');
    expect(found?.points).toEqual(['register']);
    expect(found?.local).toMatchObject([
      { pack: 'village', points: ['village-bell'], first: ['village-bell'], deadlines: [{ id: 'village-move', fact: 'registration.deadline', after: 'birth' }] },
    ]);
    expect(topic('village', 'work')).toMatchObject({ points: [], local: [] });
  });

  it('do not ship the words of what is hidden', () => {
    const { blobs } = compileContent(readContent(contentWith(village, 'village'), today));
    const words = [...blobs.values()].join();
    for (const hidden of ['pro Jahr', 'Der Schalter ist', 'schriftlichen']) expect(words).not.toContain(hidden);
    expect(words).toContain('Läuten Sie.');
  });

  it('replace facts and say by which pack; notes of editors stay behind', () => {
    const { facts, replacedFacts } = merged('village');
    expect(facts['office.phone']?.values).toEqual([{ value: '000 000 00 77' }]);
    expect(replacedFacts).toEqual({ 'office.phone': 'village' });
    expect(merged('town').replacedFacts).toEqual({ 'office.phone': 'town' });
    expect(merged('base').replacedFacts).toEqual({});
  });
});
