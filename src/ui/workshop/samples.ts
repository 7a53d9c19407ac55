import type { Fact } from '#core/fact.ts';
import type { Direction } from '#core/language.ts';
import type { RichText } from '#core/text.ts';
import type { FactSource } from '#ui/shared/rich-text.tsx';

/** Real words, as long and as mixed as they come, so that the gallery shows what a screen will show. */
export type Sample = { readonly lang: string; readonly dir: Direction; readonly label: string; readonly title: string; readonly lines: readonly RichText[] };

const fact = (id: string, form?: 'dative') => ({ t: 'fact', id, form }) as const;

export const german: Sample = {
  lang: 'de-CH',
  dir: 'ltr',
  label: 'Deutsch',
  title: 'Krankenversicherung und Gesundheit',
  lines: [
    ['Alle brauchen eine Krankenversicherung, auch Babys. Schliessen Sie sie innert ', fact('insure', 'dative'), ' nach Ankunft oder Geburt ab.'],
    ['Die Franchise ist der Betrag, den Sie im Jahr zuerst selbst bezahlen. Erwachsene wählen zwischen ', fact('low'), ' und ', fact('high'), '.'],
    ['Haben Sie ein kleines Einkommen? Fragen Sie Ihre Gemeinde früh nach der ', { t: 'em', c: ['Prämienverbilligung'] }, ', es gibt Fristen.'],
    ['Die Notfallstation im Spital ist nur für Notfälle. Bei Lebensgefahr rufen Sie ', fact('ambulance'), ' an.'],
  ],
};

export const arabic: Sample = {
  lang: 'ar',
  dir: 'rtl',
  label: 'العربية',
  title: 'التأمين الصحي والصحة',
  lines: [
    ['الجميع بحاجة إلى تأمين صحي (Krankenversicherung)، حتى الرضع. اشتركوا في التأمين خلال ', fact('insure'), ' من الوصول أو الولادة.'],
    ['مبلغ التحمل (Franchise) هو ما تدفعونه أولا بأنفسكم من التكاليف في السنة. يختار البالغون مبلغا من ', fact('low'), ' إلى ', fact('high'), '.'],
    ['هل دخلكم قليل؟ اسألوا البلدية (Gemeinde) مبكرا عن ', { t: 'em', c: ['تخفيض أقساط التأمين (Prämienverbilligung)'] }, '، فهناك مهل محددة.'],
    ['قسم الطوارئ في المستشفى (Notfallstation) مخصص للحالات الطارئة فقط. عند الخطر على الحياة اتصلوا بالرقم ', fact('ambulance'), '.'],
  ],
};

export const tigrinya: Sample = {
  lang: 'ti',
  dir: 'ltr',
  label: 'ትግርኛ',
  title: 'መድሕን ጥዕናን ጥዕናን',
  lines: [
    ['ኩሉ ሰብ መድሕን ጥዕና (Krankenversicherung) የድልዮ፣ ህጻናት እውን። ኣብ ውሽጢ ', fact('insure'), ' ድሕሪ ምምጻእኩም ወይ ድሕሪ ልደት ተመዝገቡ።'],
    ['ፍራንቺዝ (Franchise) ማለት ኣብ ዓመት መጀመርታ ባዕልኹም እትኸፍልዎ ገንዘብ እዩ። ዓበይቲ ካብ ', fact('low'), ' ክሳብ ', fact('high'), ' ይመርጹ።'],
    ['ትሑት ኣታዊ ኣለኩም ድዩ፧ ንምምሕዳርኩም (Gemeinde) ብዛዕባ ', { t: 'em', c: ['ምንካይ ክፍሊት መድሕን'] }, ' ቀልጢፍኩም ሕተቱ።'],
    ['ህጹጽ ረድኤት ሆስፒታል ንህጹጽ ኩነታት ጥራይ እዩ። ሂወት ኣብ ሓደጋ እንተሃልዩ ናብ ', fact('ambulance'), ' ደውሉ።'],
  ],
};

const facts: Readonly<Record<string, Fact>> = {
  insure: { unit: 'months', values: [{ value: 3 }], source: 'ch.ch', checkedOn: '2026-11-21', status: 'confirmed' },
  low: { unit: 'CHF', values: [{ value: 300 }], source: 'BAG', checkedOn: '2026-11-21', status: 'confirmed' },
  high: { unit: 'CHF', values: [{ value: 2500 }], source: 'BAG', checkedOn: '2026-11-21', status: 'confirmed' },
  ambulance: { unit: 'phone', values: [{ value: '144' }], source: 'Quelle beim Prüfen ergänzen', checkedOn: '2026-11-21', status: 'unconfirmed' },
  fee: { unit: 'CHF', values: [{ value: 335, to: '2026-12-31' }], source: 'BAKOM', checkedOn: '2026-11-21', status: 'confirmed' },
};

const words = { missing: 'Angabe fehlt', unconfirmed: 'Noch nicht bestätigt' };

export const forGuests: FactSource = { facts, day: '2026-11-21', audience: 'guest', words };
export const forStaff: FactSource = { facts, day: '2027-01-01', audience: 'staff', words };
