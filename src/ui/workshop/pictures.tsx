import { Icon } from '#ui/shared/icon.tsx';
import * as icons from '#ui/shared/icons.ts';
import { Pictogram } from '#ui/shared/pictogram.tsx';
import { pictograms, type PictogramId } from '#ui/shared/pictograms.ts';
import { Section } from './section.tsx';

const ids = Object.keys(pictograms) as PictogramId[];

export const Pictures = () => (
  <Section title="Bilder">
    <div class="workshop__pictures">
      {ids.map((id) => (
        <div key={id}>
          <span class="workshop__large"><Pictogram id={id} /></span>
          <span class="workshop__small"><Pictogram id={id} /></span>
          {id}
        </div>
      ))}
    </div>
    <div class="workshop__pictures">
      {Object.entries(icons).map(([name, shape]) => (
        <div key={name}>
          <Icon shape={shape} size="large" />
          {name}
        </div>
      ))}
    </div>
  </Section>
);
