import { Pictogram } from '#ui/shared/pictogram.tsx';
import { TaskList, TaskRow } from '#ui/shared/task-list.tsx';
import { Tile, Tiles } from '#ui/shared/tile.tsx';
import { Section } from './section.tsx';

export const Lists = () => (
  <Section title="Listen und Kacheln">
    <div class="workshop__columns">
      <Hub />
      <Languages />
    </div>
    <Tiles>
      <Tile href="#1" pictogram="registration" title="Anmeldung, Ausweis und Aufenthalt" />
      <Tile href="#2" pictogram="emergency" title="Notfall und Hilfe" />
      <Tile href="#3" pictogram="health-insurance" title="Krankenversicherung und Gesundheit" />
      <Tile href="#4" pictogram="rights-and-duties" title="Rechte, Pflichten und Zusammenleben" />
      <Tile href="#5" pictogram="participation" title="Vereine, Freizeit, Religion und Mitwirkung" />
    </Tiles>
    <div dir="rtl" lang="ar">
      <Tiles>
        <Tile href="#6" pictogram="health-insurance" title="التأمين الصحي والصحة" other={<span lang="de-CH" dir="ltr">Krankenversicherung und Gesundheit</span>} />
        <Tile href="#7" pictogram="housing" title="السكن وقواعد المنزل" other={<span lang="de-CH" dir="ltr">Wohnen und Hausordnung</span>} />
        <Tile href="#8" pictogram="learning-german" title="تعلم الألمانية والتفاهم" other={<span lang="de-CH" dir="ltr">Deutsch lernen und Verständigung</span>} />
      </Tiles>
    </div>
  </Section>
);

const Hub = () => (
  <TaskList title="2 Gespräch führen">
    <TaskRow href="#a" number={1} title="Anmeldung, Ausweis und Aufenthalt" status={{ label: 'Besprochen', tone: 'done' }} />
    <TaskRow href="#b" number={2} title="Krankenversicherung und Gesundheit" detail="vorgeschlagen, weil: Kind von 4 Jahren" status={{ label: 'Offen', tone: 'larch' }} />
    <TaskRow href="#c" number={3} title="Wohnen und Hausordnung" status={{ label: 'Nochmals aufgreifen', tone: 'lake' }} />
    <TaskRow href="#d" start={<Pictogram id="school" />} title="Schule und Jugend" status={{ label: 'Offen', tone: 'larch' }} />
  </TaskList>
);

const Languages = () => (
  <TaskList title="Wählen Sie Ihre Sprache">
    <TaskRow href="#ti" title={<span lang="ti">ትግርኛ</span>} detail="Tigrinya" size="large" />
    <TaskRow href="#ar" title={<bdi lang="ar">العربية</bdi>} detail="Arabisch" size="large" />
    <TaskRow href="#uk" title={<span lang="uk">Українська</span>} detail="Ukrainisch" />
    <TaskRow href="#fr" title={<span lang="fr">Français</span>} detail="Französisch" />
  </TaskList>
);
