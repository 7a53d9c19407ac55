import { describe, expect, it } from 'vitest';
import { askedWords, findNeedle } from '#content/asked.ts';
import { fold, foldInto, startTracing } from '#content/fold.ts';

/** Whether a text is found by a query of one word. */
const finds = (text: string, query: string, language: string): boolean =>
  askedWords(query, language).every(({ needles }) => needles.some((needle) => findNeedle(fold(text), needle, 0) >= 0));

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
    ['Aemterplan', 'ämterplan'],
    ['Feuerlöscher', 'feuerloescher'],
    ['bảo hiểm', 'bao hiem'],
    ['हिन्दी', 'हिंदी'],
    ['हिंदी', 'हिन्दी'],
    ['मकान ढूँढना', 'ढूंढना'],
    ['ज़रूरी', 'जरूरी'],
    ['ข้าว', 'ขาว'],
    ['қала', 'кала'],
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
    expect(finds(text, query, 'de-CH')).toBe(true);
  });

  it.each([
    ['Kind', 'Wind'],
    ['ሰላም', 'ሸላም'],
    ['ጽ', 'ፅን'],
    ['بيت', 'بنت'],
    ['الى', 'ى'],
    ['தமிழ்', 'தமழ'],
  ])('but keeps %s and %s apart', (a, b) => {
    expect(finds(a, b, 'de-CH')).toBe(false);
  });
});

describe('folded text', () => {
  it('has its words between single blanks, in scripts with their own punctuation too', () => {
    expect(fold('Im Notfall: 117.')).toBe(' im notfall 117 ');
    expect(fold('ሰላም፡ዓለም።')).toBe(' ሰላም አለም ');
    expect(fold('بيت، مدرسة؟')).toBe(' بيت مدرسه ');
    expect(fold('  «» ')).toBe(' ');
  });

  it('tells where each letter comes from', () => {
    const folding = startTracing(0);
    foldInto(folding, 'Strasse/Maß');
    expect(Array.from(folding.sources.subarray(0, folding.length))).toEqual([-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 11]);
  });

  it('has room for letters that become many', () => {
    expect(fold('\ufdfa'.repeat(500))).toHaveLength(2 + 500 * 15);
  });
});
