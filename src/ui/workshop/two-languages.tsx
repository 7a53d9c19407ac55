import { useState } from 'preact/hooks';
import { Bilingual, type BilingualMode, type BilingualPair } from '#ui/shared/bilingual.tsx';
import { Button } from '#ui/shared/button.tsx';
import { facingIcon, speakIcon } from '#ui/shared/icons.ts';
import { Ltr } from '#ui/shared/ltr.tsx';
import { Pane } from '#ui/shared/pane.tsx';
import { QrCode } from '#ui/shared/qr-code.tsx';
import { FactContext, RichTextView } from '#ui/shared/rich-text.tsx';
import { Segmented } from '#ui/shared/segmented.tsx';
import { Sheet } from '#ui/shared/sheet.tsx';
import { SpineTick } from '#ui/shared/tick.tsx';
import { arabic, forGuests, forStaff, german, tigrinya, type Sample } from './samples.ts';
import { Row, Section } from './section.tsx';

const states = ['done', 'spoken', undefined, undefined] as const;

const pairsOf = (source: Sample, target: Sample): readonly BilingualPair[] =>
  source.lines.map((line, index) => ({
    id: `line-${index}`,
    number: index + 1,
    source: { node: <RichTextView text={line} lang={source.lang} /> },
    target: { node: <RichTextView text={target.lines[index] ?? []} lang={target.lang} /> },
    state: states[index],
  }));

export const TwoLanguages = () => (
  <FactContext.Provider value={forGuests}>
    <SharedView />
    <Section title="Tigrinya, mit Häkchen auf dem Rücken">
      <TickedPairs />
    </Section>
    <Section title="Schmal: die Paare stapeln sich">
      <div class="workshop__narrow">
        <Bilingual source={arabic} target={german} guest="source" pairs={pairsOf(arabic, german)} />
      </div>
    </Section>
    <Section title="Angaben für Mitarbeitende: unbestätigt, fehlend">
      <FactContext.Provider value={forStaff}>
        <Pane label="Deutsch" lang="de-CH" dir="ltr">
          <p>
            <RichTextView lang="de-CH" text={['Rufen Sie ', { t: 'fact', id: 'ambulance' }, ' an. Die Abgabe kostet ', { t: 'fact', id: 'fee' }, ' pro Jahr.']} />
          </p>
        </Pane>
      </FactContext.Provider>
    </Section>
    <Section title="Blatt zum Mitgeben">
      <Handout />
    </Section>
  </FactContext.Provider>
);

const SharedView = () => {
  const [mode, setMode] = useState<BilingualMode>('both');
  return (
    <Section title="Gemeinsame Ansicht">
      <Row>
        <Segmented
          id="mode"
          legend="Sprachen"
          value={mode}
          onValue={setMode}
          options={[
            { value: 'both', label: 'Beide' },
            { value: 'source', label: 'Nur Deutsch' },
            { value: 'target', label: 'Nur العربية' },
            { value: 'facing', label: 'Gegenüber', icon: facingIcon },
          ]}
        />
        <Button icon={speakIcon}>Vorlesen</Button>
      </Row>
      <Bilingual source={german} target={arabic} mode={mode} pairs={pairsOf(german, arabic)} />
    </Section>
  );
};

const TickedPairs = () => {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(['line-0']));
  const pairs = pairsOf(german, tigrinya).map((pair) => ({
    ...pair,
    state: undefined,
    spine: (
      <SpineTick
        id={`tick-${pair.id}`}
        label={`Punkt ${pair.number} besprochen`}
        checked={ticked.has(pair.id)}
        onChecked={(checked) => setTicked(new Set(checked ? [...ticked, pair.id] : [...ticked].filter((id) => id !== pair.id)))}
      />
    ),
  }));
  return <Bilingual source={german} target={tigrinya} pairs={pairs} />;
};

const Handout = () => (
  <Sheet
    format="a5"
    label="Blatt zum Mitgeben"
    lang="de-CH"
    dir="ltr"
    head={
      <>
        <span>Gemeinde Musterwil</span>
        <Ltr>21.11.2026</Ltr>
      </>
    }
    foot={
      <>
        <p>Enthält keine persönlichen Angaben.</p>
        <QrCode text="https://willkomm.example/mit#ch.1.ar.registration.health-insurance.housing" label="Liste auf dem Handy öffnen" />
      </>
    }
  >
    <h1>Krankenversicherung und Gesundheit</h1>
    <Bilingual source={german} target={arabic} pairs={pairsOf(german, arabic).map((pair) => ({ ...pair, state: undefined }))} />
  </Sheet>
);
