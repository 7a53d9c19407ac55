import { describe, expect, it } from 'vitest';
import { mostBytes } from '#content/blob-shape.ts';
import { checked } from '#content/checked.ts';
import { libraryOf } from '#content/library.ts';
import { readUpTo } from '#content/read-up-to.ts';
import { firstOf } from '#content/source.ts';
import { sha256 } from '#protocol/sha256.ts';
import { compiledSmall, endpointWith } from './small-library.ts';

const deep = '['.repeat(500_000);

describe('a first visit, before anything is installed', () => {
  it.each<[string, (text: string) => string]>([
    ['a text that is none', (text) => text.replaceAll('"text":[', '"text":7,"was":[')],
    ['something nested without end', () => deep],
    ['far too much', (text) => text + ' '.repeat(mostBytes)],
    ['a list instead of an index', () => '[]'],
    ['the log-in page of a hotel', () => '<!doctype html>'],
  ])('shows nothing of %s, whether or not the browser can hash', async (_what, tamper) => {
    for (const hash of [undefined, sha256]) {
      const endpoint = endpointWith(compiledSmall());
      endpoint.tamper = tamper;
      expect(await libraryOf(checked(endpoint.source, hash)).topicList('fr')).toBeUndefined();
      delete endpoint.tamper;
      expect(await libraryOf(checked(endpoint.source, hash)).topic('fr', 'work')).toBeDefined();
    }
  });

  it('shows nothing that has other words than those the list names', async () => {
    const endpoint = endpointWith(compiledSmall());
    endpoint.tamper = (text) => text.replace('Annonce', 'Invention');
    expect(await libraryOf(checked(endpoint.source, sha256)).topicList('fr')).toBeUndefined();
  });

  it('asks past the caches for what came damaged', async () => {
    const { source } = endpointWith(compiledSmall());
    const cached = { ...source, blob: async (name: string, way?: 'fresh') => (way === 'fresh' ? source.blob(name) : '{"cut') };
    expect(await libraryOf(checked(cached, sha256)).topicList('fr')).toBeDefined();
  });

  it('falls back to the list of the network where that of the page is broken', async () => {
    const { source, asked } = endpointWith(compiledSmall());
    const page = { list: async () => undefined, blob: async () => undefined };
    expect(await libraryOf(firstOf(page, checked(source))).topicList('fr')).toBeDefined();
    expect(asked[0]).toBe('/v1/packs');
    const gone = { ...compiledSmall().list, structure: 'a'.repeat(64), texts: { fr: { index: 'b'.repeat(64), phrases: 'c'.repeat(64), bytes: 1 } } };
    const old = { ...page, list: async () => gone };
    expect(await libraryOf(firstOf(old, checked(source)), source.list).topicList('fr')).toBeDefined();
  });
});

describe('an answer without end', () => {
  it('is read up to the limit and no further', async () => {
    let sent = 0;
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(1_000).fill(97));
      },
      cancel: () => {
        isCancelled = true;
      },
    });
    const text = await readUpTo(body, 10_000);
    expect(text).toHaveLength(10_001);
    expect(sent).toBeLessThan(20);
    expect(isCancelled).toBe(true);
  });

  it('is whole where it is short enough, also where a letter lies in two parts', async () => {
    const bytes = new TextEncoder().encode('Zürich ትግርኛ');
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    expect(await readUpTo(body, bytes.length)).toBe('Zürich ትግርኛ');
  });
});
