import { useState } from 'preact/hooks';
import './workshop.css';
import { BackLink, Button } from '#ui/shared/button.tsx';
import { arrowRightIcon, bookIcon, chartIcon, moreIcon, talksIcon } from '#ui/shared/icons.ts';
import { Page } from '#ui/shared/page.tsx';
import { PageHeader } from '#ui/shared/page-header.tsx';
import { Segmented } from '#ui/shared/segmented.tsx';
import { StaffNav } from '#ui/shared/staff-nav.tsx';
import { StatusLine } from '#ui/shared/status-line.tsx';
import { useTitle } from '#ui/shared/title.ts';
import { UndoBar } from '#ui/shared/undo-bar.tsx';
import { Controls } from './controls.tsx';
import { Forms } from './forms.tsx';
import { Lists } from './lists.tsx';
import { Messages } from './messages.tsx';
import { Pictures } from './pictures.tsx';
import { TwoLanguages } from './two-languages.tsx';

const ignore = () => {};

const navigation = [
  { href: '/gespraeche', label: 'Gespräche', icon: talksIcon, current: true, count: { value: 2, label: '2 warten auf Übertragung' } },
  { href: '/info/de-CH', label: 'Erstinformation', icon: bookIcon, current: false },
  { href: '/auswertung', label: 'Auswertung', icon: chartIcon, current: false },
  { href: '/einstellungen', label: 'Mehr', icon: moreIcon, current: false },
];

/** Every component in its states: development only, at /werkstatt. */
export const Workshop = () => {
  useTitle('Werkstatt');
  return (
    <Page
      skipLabel="Zum Inhalt"
      width="wide"
      nav={<StaffNav label="Hauptnavigation" items={navigation} />}
      bar={<BackLink href="/gespraeche">Gespräche</BackLink>}
      status={<StatusLine kind="saved">Gespeichert 09:12:40</StatusLine>}
      undo={<UndoBar undoLabel="Rückgängig" onUndo={ignore} closeLabel="Schliessen" onClose={ignore}>Thema als besprochen markiert</UndoBar>}
      actions={
        <>
          <Button>Zurück</Button>
          <Button>Zur Arbeitsansicht</Button>
          <Button kind="next" size="large" iconEnd={arrowRightIcon}>Besprochen und weiter</Button>
        </>
      }
    >
      <PageHeader kicker="Gespräch mit Gast 12" title="Krankenversicherung und Gesundheit" lead="Alle brauchen eine Krankenversicherung, auch Kinder." actions={<AppearanceSwitch />} />
      <div class="workshop">
        <TwoLanguages />
        <Controls />
        <Forms />
        <Lists />
        <Messages />
        <Pictures />
      </div>
    </Page>
  );
};

const AppearanceSwitch = () => {
  const [appearance, setAppearance] = useState('light');
  return (
    <Segmented
      id="appearance"
      legend="Erscheinungsbild"
      value={appearance}
      options={[
        { value: 'light', label: 'Hell' },
        { value: 'dark', label: 'Dunkel' },
        { value: 'contrast', label: 'Kontrast' },
      ]}
      onValue={(next) => {
        document.documentElement.dataset['appearance'] = next;
        setAppearance(next);
      }}
    />
  );
};
