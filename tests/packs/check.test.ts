import { describe, expect, it } from 'vitest';
import { hasErrors } from '#packs/finding.ts';
import { read, replace, type Edit } from './small-content.ts';

type Case = [what: string, path: string, edit: Edit | string | undefined, key: string | undefined, message: RegExp];

const registration = 'base/topics/registration/topic.yaml';
const german = 'base/topics/registration/de.yaml';
const french = 'base/topics/registration/fr.yaml';
const facts = 'base/facts.yaml';

const append = (line: string): Edit => (file) => `${file}${line}\n`;

describe('content in order', () => {
  it('has no errors, and warnings that name what is still to do', () => {
    const { findings } = read();
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.map(({ file, key, message }) => [file, key, message])).toEqual([
      [french, undefined, '5 of 8 texts are not translated'],
      [french, undefined, '1 texts have no state yet: npm run content:stamp'],
      [french, 'point.register', 'is outdated: the German has changed'],
      ['base/topics/work/fr.yaml', undefined, '4 of 4 texts are not translated'],
      ['base/phrases/fr.yaml', undefined, '15 of 15 texts are not translated'],
      ['base/places/fr.yaml', undefined, '1 of 1 texts are not translated'],
    ]);
  });
});

describe('an error names file and key', () => {
  it.each<Case>([
    ['YAML that is none', facts, 'a: [1', 'line 1', /./],
    ['a key that stands twice', german, append('title: Noch einmal'), 'line 10', /unique/],
    ['a missing file', 'town/topics/registration/topic.yaml', undefined, undefined, /this file is missing/],
    ['a key nobody knows', registration, append('colour: red'), 'colour', /not a known key/],
    ['a key that is missing', registration, replace('icon: registration\n', ''), 'icon', /is missing/],
    ['a value of the wrong kind', registration, replace('core: true', 'core: ja'), 'core', /true or false/],
    ['an unknown group', registration, replace('group: start', 'group: begin'), 'group', /not one of start, health/],
    ['a point that is named twice', registration, replace('[register, fee]', '[register, fee, fee]'), 'points', /«fee» is named twice/],
    ['an unknown support area', registration, replace('[F1]', '[F9]'), 'areas.1', /not one of F1/],
    ['a topic in the wrong folder', registration, replace('id: registration', 'id: arrival'), 'id', /lies in the folder/],
    ['a topic folder that is not named', 'base/pack.yaml', replace('[registration, work]', '[registration]'), 'topics', /topics\/work is not named/],
    ['an added point that could clash with one below', 'town/topics/registration/topic.yaml', replace('local-counter', 'counter'), 'points.counter', /begin with local-/],
    ['an upper pack over the wrong one', 'town/pack.yaml', replace('over: base', 'over: other'), 'over', /has to be base/],
    ['a deadline without its fact', registration, replace('fact: registration.deadline', 'fact: nowhere'), 'deadlines.register', /no fact «nowhere»/],
    ['a deadline whose fact is no span', registration, replace('fact: registration.deadline', 'fact: serafe.fee'), 'deadlines.register', /no span of days/],
    ['a place that does not exist', registration, replace('places: [counter]', 'places: [moon]'), 'places', /no place «moon»/],
    ['a condition that cannot be read', registration, replace('when: always', 'when: guest.rich'), 'suggest.when', /not a known variable/],
    ['a reason without words', 'base/topics/work/topic.yaml', replace('because: works', 'because: whim'), 'suggest.because', /no reason in phrases.yaml «whim»/],
    ['a guide with an unknown topic', 'base/guides/welcome.yaml', replace('topics: [registration, work]', 'topics: [registration, golf]'), 'presets.full.topics', /no topic «golf»/],
    ['a guide with a broken condition', 'base/guides/welcome.yaml', replace('when: guest.works', 'when: "guest.works and"'), 'presets.core.plus.work', /not a condition/],
    ['a step to an unknown topic', 'base/phrases.yaml', replace('topic: registration', 'topic: golf'), 'steps.register', /no topic «golf»/],
    ['a telephone that is no telephone fact', 'base/places.yaml', replace('phone: office.phone', 'phone: serafe.fee'), 'counter.phone', /no fact with a telephone number/],
    ['an address without https', 'base/places.yaml', replace('https://example.org/amt', 'http://example.org'), 'counter.url', /not a complete https/],
    ['an office that closes before it opens', 'base/places.yaml', replace('"11:30"', '"07:30"'), 'counter.hours', /before it opens/],
    ['a fact without a source', facts, replace('  source: AIG Art. 12\n', ''), 'registration.deadline.source', /is missing/],
    ['a fact without a day of checking', facts, replace('  checkedOn: 2026-11-21\n', ''), 'registration.deadline.checkedOn', /is missing/],
    ['a fact checked on a day that does not exist', facts, replace('2026-11-21', '2026-02-30'), 'registration.deadline.checkedOn', /is not a day/],
    ['a fact checked tomorrow', facts, replace('2026-11-21', '2026-11-23'), 'registration.deadline', /yet to come/],
    ['a fact with two values for one day', facts, replace('from: 2027-01-01', 'from: 2026-12-31'), 'serafe.fee', /two values for 2026-12-31/],
    ['a number that is a text', facts, replace('value: 14', 'value: vierzehn'), 'registration.deadline', /not a number of days/],
    ['a telephone number that is none', facts, replace('000 000 00 10', 'siehe Tür'), 'office.phone', /not a telephone number/],
    ['a German text that is missing', german, replace('bring.passport: Pass\n', ''), 'bring.passport', /German is missing/],
    ['a text nobody refers to', german, append('point.old: Alt'), 'point.old', /nothing refers/],
    ['an ß', german, replace('bring.passport: Pass', 'bring.passport: Reisepaß'), 'bring.passport', /writes «ss»/],
    ['a fact that does not exist', german, replace('{{serafe.fee}}', '{{serafe.free}}'), 'point.fee', /no fact «serafe.free»/],
    ['a mark that is not closed', german, replace('summary: So', 'summary: So *sehr'), 'summary', /not a complete mark/],
    ['HTML', german, replace('summary: So', 'summary: <b>So</b>'), 'summary', /not a complete mark/],
    ['a link that runs code', german, replace('https://example.org/amt', 'javascript:alert'), 'point.register', /not a complete https/],
    ['a telephone number in prose', german, replace('summary: So', 'summary: Polizei 117. So'), 'summary', /117 has to be a fact/],
    ['a long telephone number in prose', german, replace('summary: So', 'summary: Rufen Sie 071 544 93 85 an. So'), 'summary', /071 544 93 85 has to be a fact/],
    ['a telephone number in Arabic digits', 'base/topics/work/ar.yaml', 'summary: اتصل ١١٧', 'summary', /117 has to be a fact/],
    ['a translation without its German', french, append('point.new: Nouveau'), 'point.new', /no German text/],
    ['a translated text for staff', french, append('staff.hint: Regarder'), 'staff.hint', /not translated/],
    ['a translation that lost a fact', french, replace('{{serafe.fee}}', 'cher'), 'point.fee', /«serafe.fee» of the German is missing/],
    ['a translation with a fact too many', french, replace('coûte', 'coûte {{serafe.fee}}'), 'point.fee', /«serafe.fee» is not in the German/],
    ['a translation with another link', french, replace('example.org/amt', 'example.org/office'), 'point.register', /example.org\/amt» of the German is missing/],
    ['a German form in a translation', french, replace('{{registration.deadline}}', '{{registration.deadline|dative}}'), 'point.register', /German form/],
    ['a checked text without a name', french, replace(', by: A. Exemple', ''), 'title', /by whom/],
    ['a language that is not offered', 'base/topics/work/xx.yaml', 'title: X', undefined, /xx is not in languages.yaml/],
    ['a tag that is not canonical', 'languages.yaml', replace('tag: fr', 'tag: FR'), 'FR', /not a canonical/],
    ['a script CLDR does not know for the language', 'languages.yaml', replace('script: Arab', 'script: Latn'), 'ar', /written in Arab/],
  ])('%s', (_what, path, edit, key, message) => {
    const { findings } = read({ [path]: edit });
    const expected = { severity: 'error', file: path, message: expect.stringMatching(message), ...(key === undefined ? {} : { key }) };
    expect(findings).toContainEqual(key === undefined ? expect.objectContaining(expected) : expected);
    expect(hasErrors(findings)).toBe(true);
  });
});

describe('a warning', () => {
  it.each<Case>([
    ['a long sentence', german, replace('So melden Sie sich an.', `So ${'gehen und '.repeat(8)}melden.`), 'summary', /sentence of 18 words/],
    ['too many sentences in a point', german, replace('Die Abgabe', 'Ja. Nein. Die Abgabe'), 'point.fee', /3 sentences/],
    ['another number than in the German', french, replace('par an', 'par 12 mois'), 'point.fee', /«12» is not in the German/],
    ['digits of another script', 'base/topics/work/ar.yaml', 'summary: خلال ٣ أيام', 'summary', /digits other than 0-9/],
  ])('names %s', (_what, path, edit, key, message) => {
    const { findings } = read({ [path]: edit });
    expect(findings).toContainEqual({ severity: 'warning', file: path, key, message: expect.stringMatching(message) });
    expect(hasErrors(findings)).toBe(false);
  });

  it.each<[string, Edit, string, RegExp]>([
    ['is unconfirmed', replace('status: confirmed', 'status: unconfirmed'), '2026-11-22', /not confirmed/],
    ['was checked more than a year ago', (file) => file, '2027-11-22', /last checked on 2026-11-21/],
    ['has run out', replace('value: 14', 'value: 14, to: 2026-11-21'), '2026-11-22', /no value for 2026-11-22/],
  ])('stops a strict check where a fact %s', (_what, edit, day, message) => {
    const { findings } = read({ [facts]: edit }, day);
    const expected = { severity: 'warning', strict: true, file: facts, key: 'registration.deadline' };
    expect(findings).toContainEqual({ ...expected, message: expect.stringMatching(message) });
    expect(hasErrors(findings)).toBe(false);
  });

  it('does not hold gaps against a language the pack does not promise', () => {
    const { findings } = read({ 'base/topics/work/ar.yaml': 'title: العمل' });
    expect(findings.filter(({ file }) => file === 'base/topics/work/ar.yaml')).toEqual([
      expect.objectContaining({ severity: 'warning', message: '1 texts have no state yet: npm run content:stamp' }),
    ]);
  });
});
