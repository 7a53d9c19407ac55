import { relative } from 'node:path';
import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vite.config.ts';
import { plants } from './plants.ts';

/** The project's own configuration, with one line of the product replaced on the way to the test. */
const plant = plants.find(({ name }) => name === process.env['WILLKOMM_PLANT']);
if (plant === undefined) throw new Error('WILLKOMM_PLANT must name one of the plants in plants.ts.');

export default mergeConfig(
  base,
  defineConfig({
    plugins: [
      {
        name: 'plant',
        enforce: 'pre',
        transform(code, id) {
          if (relative(process.cwd(), id.split('?')[0]!) !== plant.file) return undefined;
          if (code.split(plant.from).length !== 2) throw new Error(`The plant «${plant.name}» no longer fits ${plant.file}.`);
          return code.replace(plant.from, plant.to);
        },
      },
    ],
  }),
);
