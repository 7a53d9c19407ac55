import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldedTopics } from '#content/folded-topics.ts';
import { libraryOf } from '#content/library.ts';
import { search } from '#content/search.ts';
import { compileContent, defaultLeaf, readContent } from '#packs/content.ts';
import { endpointWith } from './small-library.ts';

const compiled = compileContent(readContent({ root: join(import.meta.dirname, '../../content'), leaf: defaultLeaf }, '2026-11-22'));
const library = libraryOf(endpointWith(compiled).source);

/** What people type who do not know the word of the office: from another country, a language course, the street. */
const german = {
  'Müll': 'waste',
  'mülltonne': 'waste',
  'Führerschein': 'mobility',
  'Job': 'work',
  'Gehalt': 'work',
  'Arzt': 'health-insurance',
  'Krankenhaus': 'health-insurance',
  'Miete': 'housing',
  'Aufenthaltstitel': 'registration',
  'Visum': 'registration',
  'Kindergeld': 'social-insurance',
  'Finanzamt': 'taxes',
  'Scheidung': 'family',
  'Anwalt': 'advice',
  'Krippe': 'early-childhood',
  'Gerichtsvollzieher': 'money',
} as const;

const everydayWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'de-CH': german,
  'de-CH-simple': german,
  fr: {
    'poubelle': 'waste', 'loyer': 'housing', 'docteur': 'health-insurance', 'médecin': 'health-insurance', 'boulot': 'work', 'chômage': 'work',
    'titre de séjour': 'registration', 'crèche': 'early-childhood', 'huissier': 'money', 'fisc': 'taxes', 'retraite': 'social-insurance',
    'mosquée': 'participation', 'traducteur': 'interpreting', 'divorce': 'family',
  },
  en: {
    'garbage': 'waste', 'rubbish': 'waste', 'rent': 'housing', 'doctor': 'health-insurance', 'driver’s license': 'mobility', 'drivers licence': 'mobility',
    'salary': 'work', 'visa': 'registration', 'daycare': 'early-childhood', 'bailiff': 'money', 'tax refund': 'taxes', 'wedding': 'family',
    'lawyer': 'advice', 'homework': 'school',
  },
  ar: {
    'زبالة': 'waste', 'ايجار': 'housing', 'طبيب': 'health-insurance', 'دكتور': 'health-insurance', 'رخصة سياقة': 'mobility', 'شغل': 'work',
    'فيزا': 'registration', 'حضانة': 'early-childhood', 'فلوس': 'money', 'كفيلنشتوير': 'taxes', 'طلاق': 'family', 'محامي': 'advice', 'بيتريبونغ': 'money',
  },
  uk: {
    'мусор': 'waste', 'квартира': 'housing', 'лікар': 'health-insurance', 'страховка': 'health-insurance', 'права': 'mobility', 'вакансії': 'work',
    'віза': 'registration', 'садочок': 'early-childhood', 'бетрайбунг': 'money', 'податкова': 'taxes', 'весілля': 'family', 'пенсія': 'social-insurance',
  },
  ti: {
    'ጉሓፍ': 'waste', 'ክራይ': 'housing', 'ዶክተር': 'health-insurance', 'ላይሰንስ': 'mobility', 'ጆብ': 'work', 'ቪዛ': 'registration',
    'ኪታ': 'early-childhood', 'ባንክ': 'money', 'ታክስ': 'taxes', 'ፍትሕ': 'family', 'ጠበቓ': 'advice', 'ጡረታ': 'social-insurance', 'ራቭ': 'work',
  },
};

describe.each(Object.entries(everydayWords))('everyday words in %s', (language, words) => {
  it.each(Object.entries(words))('«%s» leads to %s', async (word, topic) => {
    const topics = await foldedTopics(library, language, () => '');
    if (topics === undefined) throw new Error(`There is no ${language}`);
    const hits = search(topics, word, { most: 3 });
    expect(hits.map((hit) => hit.topic)).toContain(topic);
    // Something similar would do for a word nobody wrote down.
    expect(hits.find((hit) => hit.topic === topic)).not.toHaveProperty('similar');
  });
});
