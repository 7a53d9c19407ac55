import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { emergencyNumbers } from '#core/emergency.ts';
import type { Fact } from '#core/fact.ts';

test('the numbers that are there before any content are those of the facts', async () => {
  const facts = parse(await readFile(join(import.meta.dirname, '../../content/ch/facts.yaml'), 'utf8')) as Readonly<Record<string, Fact>>;
  for (const { id, number } of emergencyNumbers) expect(facts[`emergency.${id}`]?.values).toEqual([{ value: number }]);
});
