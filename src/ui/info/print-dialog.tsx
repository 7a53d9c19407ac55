import { useState } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { sourceLanguage } from '#core/language.ts';
import { Button } from '#ui/shared/button.tsx';
import { Dialog } from '#ui/shared/dialog.tsx';
import { formatFact } from '#ui/shared/fact-text.ts';
import { printerIcon } from '#ui/shared/icons.ts';
import { Notice } from '#ui/shared/notice.tsx';
import type { FactSource } from '#ui/shared/rich-text.tsx';
import { Segmented } from '#ui/shared/segmented.tsx';
import { useServices } from '#ui/shared/services.ts';
import type { Translate } from './deadline-words.ts';
import type { Guest } from './guest-page.tsx';
import './menu.css';
import './print-dialog.css';
import type { PrintFormat, PrintSheet } from './print-document.ts';
import { printOnPaper } from './print-job.tsx';
import { pairIn, type PrintWording } from './print-topic.ts';

/** One thing that can be printed here. Nothing comes back where a text is not to be had. */
export type PrintOption = { readonly id: string; readonly label: string; readonly sheets: (wording: PrintWording) => Promise<readonly PrintSheet[] | undefined> };

export type PrintDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly guest: Guest; readonly facts: FactSource; readonly options: readonly PrintOption[] };

/** What, in which languages, on which paper; then the browser's own dialog. */
export const PrintDialog = ({ open, onClose, guest, facts, options }: PrintDialogProps) => {
  const { t } = useTranslation('info');
  const { language } = guest;
  const isGerman = language.tag === sourceLanguage;
  const [chosen, setWhat] = useState(options[0]?.id);
  const [languages, setLanguages] = useState<'own' | 'both'>(isGerman ? 'own' : 'both');
  const [format, setFormat] = useState<PrintFormat>('a4');
  const { state, print } = usePrinting(guest, facts);
  const what = options.find(({ id }) => id === chosen) ?? options[0];
  const act = async () => {
    if (what !== undefined && (await print(what, { format, withGerman: languages === 'both' && !isGerman }))) onClose();
  };
  return (
    <Dialog
      open={open}
      title={t('act.print')}
      closeLabel={t('page.close')}
      onClose={onClose}
      actions={<Button kind="primary" icon={printerIcon} loading={state === 'preparing'} onClick={() => void act()}>{t(state === 'preparing' ? 'print.preparing' : 'act.print')}</Button>}
    >
      <div class="print-dialog">
        {options.length > 1 && (
          <Choice id="print-what" legend={t('print.what')} value={what?.id ?? ''} onValue={setWhat} options={options.map(({ id, label }) => ({ value: id, label }))} />
        )}
        {!isGerman && (
          <Choice
            id="print-languages"
            legend={t('print.languages')}
            value={languages}
            onValue={setLanguages}
            options={[
              { value: 'both', label: t('print.both', { language: language.autonym }) },
              { value: 'own', label: t('print.onlyOne', { language: language.autonym }) },
            ]}
          />
        )}
        <Choice id="print-paper" legend={t('print.paper')} value={format} onValue={setFormat} options={[{ value: 'a4', label: 'A4' }, { value: 'a5', label: 'A5' }]} />
        {state === 'failed' && <Notice kind="error">{t('print.failed')}</Notice>}
      </div>
    </Dialog>
  );
};

type ChoiceProps<T extends string> = { readonly id: string; readonly legend: string; readonly value: T; readonly onValue: (value: T) => void; readonly options: readonly { readonly value: T; readonly label: string }[] };

const Choice = <T extends string>({ id, legend, ...segmented }: ChoiceProps<T>) => (
  <div class="menu__group">
    <p class="menu__title" aria-hidden="true">{legend}</p>
    <Segmented id={id} legend={legend} {...segmented} />
  </div>
);

const usePrinting = (guest: Guest, facts: FactSource) => {
  const { t, i18n } = useTranslation('info');
  const { wording: loadWording } = useServices();
  const [state, setState] = useState<'ready' | 'preparing' | 'failed'>('ready');
  const { tag } = guest.language;
  const print = async (option: PrintOption, { format, withGerman }: { readonly format: PrintFormat; readonly withGerman: boolean }): Promise<boolean> => {
    setState('preparing');
    // Without the German headings the sheet is still whole.
    const hasGerman = withGerman && (await loadWording(sourceLanguage).then(() => true, () => false));
    const wording: PrintWording = { lang: tag, t: t as Translate, german: hasGerman ? (i18n.getFixedT(sourceLanguage, 'info') as Translate) : undefined };
    const sheets = await option.sheets(wording).catch(() => undefined);
    setState(sheets === undefined ? 'failed' : 'ready');
    if (sheets === undefined) return false;
    const printedOn = pairIn(wording, 'print.printedOn', { date: formatFact(facts.day, 'date', tag) }, { date: formatFact(facts.day, 'date', sourceLanguage) });
    await printOnPaper({ sheets, format, withGerman, guest, facts, words: { app: t('app.name'), scan: pairIn(wording, 'print.scan'), tooLong: pairIn(wording, 'print.tooLong'), printedOn, onlyGerman: t('topic.onlyGerman') } });
    return true;
  };
  return { state, print };
};
