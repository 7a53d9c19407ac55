import type { ComponentChildren } from 'preact';
import { sourceLanguage } from '#core/language.ts';
import { entryIn } from '#core/lookup.ts';
import type { Place } from '#core/place.ts';
import type { Text } from '#core/text.ts';
import { factOn } from '#core/fact.ts';
import { longestForCode, QrCode } from '#ui/shared/qr-code.tsx';
import { FactContext, RichTextView } from '#ui/shared/rich-text.tsx';
import type { PrintDocument, PrintPair, PrintPart, PrintRow, PrintSheet } from './print-document.ts';
import './print-sheet.css';

/** Paper: pairs of lines on the spine, which are never torn by the end of a page. */
export const PrintedSheets = ({ document }: { readonly document: PrintDocument }) => {
  const { language } = document.guest;
  return (
    <FactContext.Provider value={document.facts}>
      <div class="print" lang={language.tag} dir={language.dir} data-format={document.format} data-pairs={document.withGerman || undefined}>
        {document.sheets.map((sheet) => (
          <PrintedSheet key={sheet.id} sheet={sheet} document={document} />
        ))}
      </div>
    </FactContext.Provider>
  );
};

type OfSheet = { readonly sheet: PrintSheet; readonly document: PrintDocument };

const PrintedSheet = ({ sheet, document }: OfSheet) => (
  <article class="print-sheet">
    <p class="print-sheet__app">{document.words.app}</p>
    <Line kind="title" document={document} pair={sheet.title} as="h1" />
    {sheet.parts.filter(({ rows }) => rows.length > 0).map((part, index) => (
      <Part key={index} part={part} document={document} />
    ))}
    <Foot sheet={sheet} document={document} />
  </article>
);

const Part = ({ part, document }: { readonly part: PrintPart; readonly document: PrintDocument }) => (
  <section>
    <Line kind="heading" document={document} pair={part.title} name={part.name} as="h2" />
    {part.rows.map((row) => (
      <Line key={row.id} kind="row" document={document} pair={row.words} spine={<Station on={row.spine} />} row={row} />
    ))}
  </section>
);

type LineProps = {
  readonly kind: 'title' | 'heading' | 'row';
  readonly document: PrintDocument;
  readonly pair: PrintPair;
  readonly spine?: ComponentChildren;
  readonly row?: PrintRow;
  readonly name?: string | undefined;
  readonly as?: 'h1' | 'h2' | 'div';
};

const Line = ({ kind, document, pair, spine, row, name, as: Own = 'div' }: LineProps) => {
  const { tag } = document.guest.language;
  return (
    <div class="print-line" data-kind={kind}>
      <div class="print-line__spine">{spine}</div>
      <div class="print-line__own">
        {row?.place && <Door place={row.place} document={document} />}
        <Own>
          <Words value={pair.own} lang={tag} onlyGerman={document.words.onlyGerman} />
          {name !== undefined && <>: <bdi lang={sourceLanguage}>{name}</bdi></>}
          <Mark words={row?.mark?.own} />
        </Own>
        {row?.note && <p class="print-line__note"><Words value={row.note.own} lang={tag} onlyGerman={document.words.onlyGerman} /></p>}
      </div>
      {document.withGerman && (
        <div class="print-line__german" lang={sourceLanguage} dir="ltr">
          <div>
            <Words value={pair.german} lang={sourceLanguage} />
            {name !== undefined && pair.german !== undefined && `: ${name}`}
            <Mark words={row?.mark?.german} />
          </div>
          {row?.note && <p class="print-line__note"><Words value={row.note.german} lang={sourceLanguage} /></p>}
        </div>
      )}
    </div>
  );
};

const Mark = ({ words }: { readonly words: Text | string | undefined }) => (words === undefined ? null : <> <span class="print-line__mark"><Words value={words} lang={sourceLanguage} /></span></>);

const Station = ({ on }: { readonly on: PrintRow['spine'] }) => (typeof on === 'number' ? <span class="print-line__number">{on}</span> : <span class={`print-line__${on}`} />);

type WordsProps = { readonly value: Text | string | undefined; readonly lang: string; readonly onlyGerman?: string };

/** A text that nobody translated is German and says so. */
const Words = ({ value, lang, onlyGerman }: WordsProps) => {
  if (value === undefined || typeof value === 'string') return <>{value}</>;
  if (value.untranslated !== true || lang === sourceLanguage) return <RichTextView text={value.text} lang={lang} />;
  return (
    <>
      <span lang={sourceLanguage} dir="ltr"><RichTextView text={value.text} lang={sourceLanguage} /></span> ({onlyGerman})
    </>
  );
};

/** Name and address as they stand at the door, the number as one dials it. */
const Door = ({ place, document: { facts } }: { readonly place: Place; readonly document: PrintDocument }) => {
  const fact = place.phone === undefined ? undefined : entryIn(facts.facts, place.phone);
  const phone = fact && factOn(fact, facts.day);
  const { address, url } = place;
  return (
    <p class="print-line__door">
      <bdi lang={sourceLanguage} class="print-line__name">{place.name}</bdi>
      {phone !== undefined && <bdi dir="ltr" class="print-line__phone">{phone}</bdi>}
      {address && <bdi lang={sourceLanguage} dir="ltr">{address.street}, {address.postcode} {address.town}</bdi>}
      {url !== undefined && <bdi dir="ltr">{plainAddress(url)}</bdi>}
    </p>
  );
};

/** What somebody types. */
const plainAddress = (url: string): string => url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** Notes of both languages beside the code, so that whoever helps reads them too. */
const Foot = ({ sheet, document }: OfSheet) => {
  const { words, withGerman } = document;
  const hasCode = sheet.address.length <= longestForCode;
  const notes = [hasCode ? words.scan : words.tooLong, ...sheet.notes, words.printedOn];
  const german = notes.map((pair) => pair.german).filter((line) => line !== undefined);
  return (
    <footer class="print-foot">
      {hasCode && (
        <figure class="print-foot__code">
          <QrCode text={sheet.address} label={String(words.scan.own)} />
        </figure>
      )}
      <div class="print-foot__own">
        {notes.map(({ own }, index) => (
          <p key={index}><Words value={own} lang={document.guest.language.tag} /></p>
        ))}
      </div>
      {withGerman && german.length > 0 && (
        <div class="print-foot__german" lang={sourceLanguage} dir="ltr">
          {german.map((line, index) => (
            <p key={index}><Words value={line} lang={sourceLanguage} /></p>
          ))}
        </div>
      )}
      <p class="print-foot__origin" dir="ltr" lang={sourceLanguage}>{[...(sheet.address.length > longestToType ? [] : [plainAddress(sheet.address)]), ...sheet.sources].join(' · ')}</p>
    </footer>
  );
};

/** Letters. Nobody types the address of a whole list. */
const longestToType = 90;
