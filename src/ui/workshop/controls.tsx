import { useState } from 'preact/hooks';
import { BackLink, Button, IconButton, LinkButton, type ButtonKind } from '#ui/shared/button.tsx';
import { ConfirmDialog, Dialog } from '#ui/shared/dialog.tsx';
import { Disclosure } from '#ui/shared/disclosure.tsx';
import { arrowRightIcon, bookmarkIcon, phoneIcon, plusIcon, printerIcon, shareIcon } from '#ui/shared/icons.ts';
import { PhoneLink } from '#ui/shared/ltr.tsx';
import { SearchBox } from '#ui/shared/search-box.tsx';
import { Tag } from '#ui/shared/tag.tsx';
import { Row, Section } from './section.tsx';

const kinds: readonly ButtonKind[] = ['primary', 'next', 'quiet', 'danger'];

export const Controls = () => (
  <Section title="Knöpfe, Suche, Marken">
    <Row>
      <Button kind="primary" icon={plusIcon}>Gespräch planen</Button>
      <Button kind="next" iconEnd={arrowRightIcon}>Weiter</Button>
      <Button icon={printerIcon}>Drucken</Button>
      <Button kind="danger">Verwerfen</Button>
      <LinkButton href="#" icon={phoneIcon}>Link als Knopf</LinkButton>
      <BackLink href="#">Zurück</BackLink>
    </Row>
    <Row>{kinds.map((kind) => <Button key={kind} kind={kind} disabled>Gesperrt</Button>)}</Row>
    <Row>
      {kinds.map((kind) => <Button key={kind} kind={kind} size="large" loading>Wird gespeichert …</Button>)}
      <IconButton icon={shareIcon} label="Teilen" />
      <IconButton icon={bookmarkIcon} label="Merken" />
    </Row>
    <Search />
    <Row>
      <Tag tone="larch">Offen</Tag>
      <Tag tone="lake">Unterbrochen</Tag>
      <Tag tone="moss">Übertragen 10:04</Tag>
      <Tag tone="brick">Abgelehnt</Tag>
      <Tag tone="stone">Maschinell übersetzt</Tag>
      <PhoneLink number="144" look="button" label="144 Sanität anrufen" />
    </Row>
    <Dialogs />
    <div>
      <Disclosure summary="Was wird gespeichert?" open>Nur was für die nächsten Schritte nötig ist. Keine Angaben zu Gesundheit, Religion oder politischen Ansichten.</Disclosure>
      <Disclosure summary="Quellen und Stand">Bundesamt für Gesundheit, Stand 21. November 2026</Disclosure>
    </div>
  </Section>
);

const Search = () => {
  const [words, setWords] = useState('Hausordnung');
  return <SearchBox id="search" label="Thema suchen" clearLabel="Suche leeren" value={words} onValue={setWords} />;
};

const Dialogs = () => {
  const [open, setOpen] = useState<'none' | 'dialog' | 'confirm'>('none');
  const close = () => setOpen('none');
  return (
    <Row>
      <Button onClick={() => setOpen('dialog')}>Dialog öffnen</Button>
      <Button onClick={() => setOpen('confirm')}>Rückfrage öffnen</Button>
      <Dialog open={open === 'dialog'} title="Mit dem Handy öffnen" closeLabel="Schliessen" onClose={close}>
        Richten Sie die Kamera des Handys auf den Code.
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        title="Gespräch abschliessen?"
        confirmLabel="Abschliessen"
        closeLabel="Zurück"
        kind="primary"
        onClose={close}
        onConfirm={close}
      >
        Danach nur noch mit einem Nachtrag änderbar.
      </ConfirmDialog>
    </Row>
  );
};
