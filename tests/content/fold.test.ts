import { describe, expect, it } from 'vitest';
import { foldedForms, wordsOf } from '#content/fold.ts';

const meet = (a: string, b: string): boolean => foldedForms(a).some((form) => foldedForms(b).includes(form));

describe('folding finds a word however it is written', () => {
  it.each([
    ['Ärzte', 'arzte'],
    ['Ärzte', 'aerzte'],
    ['Ärzte', 'A\u0308RZTE'],
    ['Strasse', 'Straße'],
    ['Müll', 'muell'],
    ['école', 'ecole'],
    ['l’assurance', 'assurance'],
    ['dell\'ufficio', 'ufficio'],
    ['œuvre', 'oeuvre'],
    ['İkamet', 'ikamet'],
    ['đak', 'dak'],
    ['Здоров\u02bcя', 'здоров’я'],
    ['їжа', 'іжа'],
    ['ґанок', 'ганок'],
    ['التَّأْمِين', 'التامين'],
    ['التأمين', 'تأمين'],
    ['والتأمين', 'التأمين'],
    ['بالتأمين', 'تأمين'],
    ['للتأمين', 'تأمين'],
    ['إقامة', 'اقامه'],
    ['أسرة', 'اسره'],
    ['آخر', 'اخر'],
    ['مستشفى', 'مستشفي'],
    ['شيء', 'شي'],
    ['مدرســـة', 'مدرسة'],
    ['کودک', 'كودك'],
    ['١١٧', '117'],
    ['۱۱۷', '117'],
    ['ሓኪም', 'ሃኪም'],
    ['ኃይሊ', 'ሀይሊ'],
    ['ሠራሕተኛ', 'ሰራሕተኛ'],
    ['ዓመት', 'አመት'],
    ['ኣብ', 'አብ'],
    ['ፀሓይ', 'ጸሃይ'],
    ['ፅሕፈት', 'ጽሕፈት'],
  ])('%s as %s', (text, query) => {
    expect(meet(text, query)).toBe(true);
  });

  it.each([
    ['Kind', 'Wind'],
    ['ሰላም', 'ሸላም'],
    ['ጽ', 'ፅን'],
    ['بيت', 'بنت'],
    ['الى', 'ى'],
    ['தமிழ்', 'தமழ'],
  ])('but keeps %s and %s apart', (a, b) => {
    expect(meet(a, b)).toBe(false);
  });
});

describe('the words of a text', () => {
  it('are known with their place, in scripts with their own punctuation too', () => {
    expect(wordsOf('Im Notfall: 117.', 'de-CH')).toEqual([
      { word: 'Im', from: 0, to: 2 },
      { word: 'Notfall', from: 3, to: 10 },
      { word: '117', from: 12, to: 15 },
    ]);
    expect(wordsOf('ሰላም፡ዓለም።', 'ti').map(({ word }) => word)).toEqual(['ሰላም', 'ዓለም']);
    expect(wordsOf('بيت، مدرسة؟', 'ar').map(({ word }) => word)).toEqual(['بيت', 'مدرسة']);
  });

  it('are found without Intl.Segmenter as well', () => {
    const { Segmenter } = Intl;
    Object.assign(Intl, { Segmenter: undefined });
    try {
      expect(wordsOf('L’été: ሰላም፡ዓለም።', 'fr')).toEqual([
        { word: 'L’été', from: 0, to: 5 },
        { word: 'ሰላም', from: 7, to: 10 },
        { word: 'ዓለም', from: 11, to: 14 },
      ]);
    } finally {
      Object.assign(Intl, { Segmenter });
    }
  });
});
