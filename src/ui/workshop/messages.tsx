import { Button, LinkButton } from '#ui/shared/button.tsx';
import { EmptyState } from '#ui/shared/empty-state.tsx';
import { Notice } from '#ui/shared/notice.tsx';
import { Progress } from '#ui/shared/progress.tsx';
import { StatusLine } from '#ui/shared/status-line.tsx';
import { Section } from './section.tsx';

export const Messages = () => (
  <Section title="Meldungen und Zustände">
    <div class="workshop__columns">
      <Notice kind="info" title="Neue Version bereit" action={<Button>Nach dem Gespräch</Button>}>Sie wird erst geladen, wenn Sie es sagen.</Notice>
      <Notice kind="offline" title="Offline">Alles wird auf diesem Gerät gespeichert.</Notice>
      <Notice kind="warning" title="Übersetzung ist veraltet">Der deutsche Text hat sich geändert. Massgebend ist die deutsche Fassung.</Notice>
      <Notice kind="error" title="NICHT gespeichert" action={<Button kind="primary">Nochmals versuchen</Button>}>Der Speicher dieses Geräts ist voll.</Notice>
    </div>
    <div>
      <StatusLine kind="busy">Wird gespeichert …</StatusLine>
      <StatusLine kind="waiting" action={<a href="#">Jetzt übertragen</a>}>2 Gespräche warten auf Übertragung</StatusLine>
      <StatusLine kind="offline">Offline – alles wird auf diesem Gerät gespeichert</StatusLine>
      <StatusLine kind="error">NICHT gespeichert</StatusLine>
    </div>
    <Progress id="progress-1" label="Inhalte werden geladen" value={3} max={8} text="3 von 8 Paketen, 12.4 von 31 MB" />
    <Progress id="progress-2" label="Wird übertragen" />
    <EmptyState title="Heute keine Gespräche" action={<LinkButton href="#" kind="primary">Spontanes Gespräch beginnen</LinkButton>}>
      Geplante Gespräche erscheinen hier am Tag des Termins.
    </EmptyState>
  </Section>
);
