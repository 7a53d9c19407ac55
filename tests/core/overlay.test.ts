import { describe, expect, it } from 'vitest';
import { mergeIndexes, mergeStructures, mergeTopicPage, type TopicLayer } from '#core/overlay.ts';
import type { PackIndex, PackStructure } from '#core/pack.ts';
import type { Topic } from '#core/topic.ts';

const topic = (id: string, parts: Partial<Topic> = {}): Topic => ({
  id, areas: ['F1'], icon: id, group: 'start', core: true, points: [], bring: [], deadlines: [], questions: [], places: [], sources: [], ...parts,
});

const structure = (id: string, parts: Partial<PackStructure> = {}): PackStructure => ({
  id, version: '1', topics: [], facts: {}, places: [], phrases: { answers: [], conversation: [], steps: [], consent: [] }, guides: [], ...parts,
});

const index = (pack: string, topics: readonly string[]): PackIndex => ({
  pack, version: '1', language: 'ar', phrases: { shared: { text: [pack], state: 'machine' } },
  topics: topics.map((id) => ({ id, icon: id, group: 'start', title: { text: [`${id} (${pack})`], state: 'machine' }, blob: `${pack}-${id}` })),
});

const layer = (pack: PackStructure, id: string): TopicLayer => ({
  title: pack.id.toUpperCase(),
  structure: pack,
  texts: { pack: pack.id, topic: id, language: 'ar', texts: { title: { text: [pack.id], state: 'machine' } } },
});

const ch = structure('ch', { topics: [topic('a', { points: ['one'], places: ['x'] }), topic('b')] });
const sg = structure('sg', { topics: [topic('c'), topic('a', { points: ['local-two'], places: ['y', 'x'] })] });
const town = structure('town', { topics: [topic('a', { points: ['local-three'] }), topic('c', { points: ['local-four'] })] });

describe('packs laid over one another', () => {
  it('keep the order and the topics of the lowest; what only an upper one has comes after', () => {
    expect(mergeStructures([ch, sg, town]).topics.map(({ id, points, places }) => [id, points, places])).toEqual([
      ['a', ['one'], ['x', 'y']],
      ['b', [], []],
      ['c', [], []],
    ]);
    expect(mergeIndexes([index('ch', ['a', 'b']), index('sg', ['c', 'a'])])).toMatchObject({
      language: 'ar',
      topics: [{ id: 'a', blob: 'ch-a' }, { id: 'b' }, { id: 'c', blob: 'sg-c' }],
      phrases: { shared: { text: ['sg'] } },
    });
  });

  it('show each upper pack in a block of its own, lowest first', () => {
    const page = mergeTopicPage('a', 'ar', [ch, sg, town].map((pack) => layer(pack, 'a')));
    expect(page).toMatchObject({
      topic: { points: ['one'], places: ['x', 'y'] },
      texts: { title: { text: ['ch'] } },
      local: [
        { pack: 'sg', title: 'SG', topic: { points: ['local-two'] } },
        { pack: 'town', title: 'TOWN', topic: { points: ['local-three'] } },
      ],
    });
  });

  it('treat the lowest pack that has a topic as its owner', () => {
    const page = mergeTopicPage('c', 'ar', [sg, town].map((pack) => layer(pack, 'c')));
    expect(page).toMatchObject({ texts: { title: { text: ['sg'] } }, local: [{ pack: 'town' }] });
    expect(mergeTopicPage('b', 'ar', [layer(town, 'b')])).toBeUndefined();
  });
});
