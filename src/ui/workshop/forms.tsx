import { useState } from 'preact/hooks';
import { ChoiceButtons } from '#ui/shared/choice-buttons.tsx';
import { ErrorSummary } from '#ui/shared/error-summary.tsx';
import { SelectInput } from '#ui/shared/select-input.tsx';
import { Switch } from '#ui/shared/switch.tsx';
import { TextInput } from '#ui/shared/text-input.tsx';
import { Tick } from '#ui/shared/tick.tsx';
import { Section } from './section.tsx';

const ignore = () => {};

export const Forms = () => (
  <Section title="Fragen und Antworten">
    <Answers />
    <div dir="rtl" lang="ar">
      <ChoiceButtons
        id="answer-ar"
        legend="هل لديكم الآن تأمين صحي؟"
        value={undefined}
        onValue={ignore}
        choices={[
          { value: 'yes', label: 'نعم', pictogram: 'yes' },
          { value: 'no', label: 'لا', pictogram: 'no' },
          { value: 'unknown', label: 'لا أعرف', pictogram: 'unknown' },
          { value: 'question', label: 'عندي سؤال', pictogram: 'question' },
        ]}
      />
    </div>
    <ErrorSummary title="Bitte prüfen" errors={[{ id: 'arrival', message: 'Geben Sie an, wann die Person eingereist ist.' }]} />
    <div class="workshop__columns">
      <Inputs />
      <Ticks />
    </div>
  </Section>
);

const Answers = () => {
  const [answer, setAnswer] = useState<string | undefined>('unknown');
  return (
    <ChoiceButtons
      id="answer"
      legend="Haben Sie schon eine Krankenversicherung?"
      value={answer}
      onValue={setAnswer}
      choices={[
        { value: 'yes', label: 'Ja', other: <bdi lang="ti">እወ</bdi>, pictogram: 'yes' },
        { value: 'no', label: 'Nein', other: <bdi lang="ti">ኣይፋልን</bdi>, pictogram: 'no' },
        { value: 'unknown', label: 'Ich weiss es nicht', other: <bdi lang="ti">ኣይፈልጥን እየ</bdi>, pictogram: 'unknown' },
        { value: 'question', label: 'Ich habe eine Frage', other: <bdi lang="ti">ሕቶ ኣሎኒ</bdi>, pictogram: 'question' },
      ]}
    />
  );
};

const Inputs = () => {
  const [name, setName] = useState('');
  const [language, setLanguage] = useState('ti');
  return (
    <div class="workshop__section">
      <TextInput id="name" label="Name, wie im Ausweis" hint="Nur wenn Ihre Stelle ihn braucht." value={name} onValue={setName} />
      <TextInput id="arrival" label="Eingereist am" type="date" width="short" value="" onValue={ignore} error="Geben Sie an, wann die Person eingereist ist." />
      <SelectInput
        id="language"
        label="Gesprächssprache"
        value={language}
        onValue={setLanguage}
        empty="Nicht angegeben"
        options={[
          { value: 'ti', label: 'ትግርኛ · Tigrinya' },
          { value: 'ar', label: 'العربية · Arabisch' },
        ]}
      />
      <TextInput id="note" label="Notiz (nur intern)" rows={3} value="" onValue={ignore} hint="Nur was für die nächsten Schritte nötig ist." />
    </div>
  );
};

const Ticks = () => {
  const [ticked, setTicked] = useState(true);
  const [on, setOn] = useState(true);
  return (
    <div>
      <Tick id="tick-1" checked={ticked} onChecked={setTicked}>Anmeldung, Ausweis und Aufenthalt</Tick>
      <Tick id="tick-2" checked={false} onChecked={ignore} detail="vorgeschlagen, weil: Kind von 4 Jahren">Frühe Kindheit und Kinderbetreuung</Tick>
      <Tick id="tick-3" checked={false} onChecked={ignore} disabled>Nicht auf diesem Gerät</Tick>
      <Switch id="switch-1" checked={on} onChecked={setOn}>Deutsch dazu anzeigen</Switch>
      <Switch id="switch-2" checked={false} onChecked={ignore} detail="Beispieldaten, nichts wird übertragen">Übungsmodus</Switch>
    </div>
  );
};
