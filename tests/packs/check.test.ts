import { describe, expect, it } from 'vitest';
import { hasErrors } from '#packs/finding.ts';
import { sourceHash } from '#packs/source-hash.ts';
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
    ['an added point that could clash with one below', 'town/topics/registration/topic.yaml', replace('local-counter', 'counter'), 'points.counter', /begin with local- or town-/],
    ['an upper pack over the wrong one', 'town/pack.yaml', replace('over: base', 'over: other'), 'over', /no pack «other» that could lie below/],
    ['a deadline without its fact', registration, replace('fact: registration.deadline', 'fact: nowhere'), 'deadlines.register', /no fact «nowhere»/],
    ['a deadline whose fact is no span', registration, replace('fact: registration.deadline', 'fact: serafe.fee'), 'deadlines.register', /no span of days/],
    ['a yearly deadline whose fact is no day of every year', registration, replace('after: arrival', 'every: year'), 'deadlines.register', /no day of every year/],
    ['a deadline both counted and yearly', registration, replace('after: arrival', 'after: arrival, every: year'), 'deadlines.1.after', /not a known key/],
    ['a first point that is none', registration, replace('icon:', 'first: [golf]\nicon:'), 'first', /no point of this file «golf»/],
    ['costs of a point that is none', registration, replace('icon:', 'costs: [golf]\nicon:'), 'costs', /no point of this file «golf»/],
    ['a hidden point that is not there', 'town/topics/registration/topic.yaml', append('hide: [golf]'), 'hide', /no point in a pack below «golf»/],
    ['an added deadline with the name of one below', 'town/topics/registration/topic.yaml', append('deadlines: [{ id: register, fact: registration.deadline, after: arrival }]'), 'deadlines.register', /pack below has one/],
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
    ['a direction mark nobody sees', german, replace('bring.passport: Pass', 'bring.passport: Pass\u200f'), 'bring.passport', /invisible direction mark/],
    ['a direction mark in a translation', french, replace('La redevance', '\u2067La redevance\u2069'), 'point.fee', /invisible direction mark/],
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
    ['was checked more than a year ago', (file) => file, '2027-11-22', /last checked on 2026-11-21/],
    ['has run out', replace('value: 14', 'value: 14, to: 2026-11-21'), '2026-11-22', /no value for 2026-11-22/],
  ])('stops a strict check where a fact %s', (_what, edit, day, message) => {
    const { findings } = read({ [facts]: edit }, day);
    const expected = { severity: 'warning', strict: true, file: facts, key: 'registration.deadline' };
    expect(findings).toContainEqual({ ...expected, message: expect.stringMatching(message) });
    expect(hasErrors(findings)).toBe(false);
  });

  it('stops a strict check where guests read an unconfirmed fact, and names where', () => {
    const { findings } = read({ [facts]: (file) => file.replaceAll(/status: \w+/g, 'status: unconfirmed') });
    const strict = findings.filter((finding) => finding.strict).map(({ file, key, message }) => [file, key, message]);
    expect(strict.sort()).toEqual([
      [german, 'point.register', 'says «registration.deadline», which is not confirmed'],
      [german, 'point.fee', 'says «serafe.fee», which is not confirmed'],
      [registration, 'deadlines.register', 'the fact «registration.deadline» is not confirmed'],
      ['base/places.yaml', 'counter.phone', '«office.phone» is not confirmed'],
    ].sort());
    expect(findings).toContainEqual({ severity: 'warning', file: facts, key: 'serafe.fee', message: 'is not confirmed' });
  });

  it('lets staff be told what nobody has confirmed', () => {
    const { findings } = read({ [facts]: replace('source: BAKOM\n  checkedOn: 2026-11-21\n  status: confirmed', 'source: BAKOM\n  checkedOn: 2026-11-21\n  status: unconfirmed'), [german]: (file) => file.replace('kostet {{serafe.fee}} pro Jahr', 'kostet').replace('gemeinsam', '{{serafe.fee}}'), [french]: undefined });
    expect(findings.filter(({ strict }) => strict)).toEqual([]);
  });

  it('names a topic that is hard to read as a whole, not a single long word', () => {
    const official = 'Aufenthaltsbewilligungsverlängerungen erfordern amtliche Bestätigungen der zuständigen Verwaltungsbehörde.';
    const work = 'base/topics/work/de.yaml';
    const { findings } = read({ [work]: replace('Verlangen Sie einen schriftlichen Arbeitsvertrag.', official) });
    expect(findings.filter(({ message }) => message.includes('hard to read'))).toEqual([]);
    const long = read({ [work]: replace('Das müssen Sie über Arbeit wissen.', `${official} `.repeat(9)) });
    expect(long.findings).toContainEqual(expect.objectContaining({ severity: 'warning', file: work, message: expect.stringMatching(/school year 2\d\.\d, at most 7/) }));
  });

  it('does not hold gaps against a language the pack does not promise', () => {
    const { findings } = read({ 'base/topics/work/ar.yaml': 'title: العمل' });
    expect(findings.filter(({ file }) => file === 'base/topics/work/ar.yaml')).toEqual([
      expect.objectContaining({ severity: 'warning', message: '1 texts have no state yet: npm run content:stamp' }),
    ]);
  });
});

describe('an upper pack', () => {
  const hiding = { 'town/topics/registration/topic.yaml': 'id: registration\npoints: [local-counter]\nplaces: [library]\nhide: [{ point: fee, source: "HASH" }]\n'.replace('HASH', sourceHash('Die Abgabe kostet {{serafe.fee}} pro Jahr.')) };

  it('may begin its points with its own name, add what it likes and leave the rest out', () => {
    const { findings } = read({
      'town/topics/registration/topic.yaml': 'id: registration\npoints: [town-counter]\nfirst: [town-counter]\ncosts: [town-counter]\nbring: [lunch]\n',
      'town/topics/registration/de.yaml': 'point.town-counter: Am Schalter.\nbring.lunch: Znüni\n',
    });
    expect(findings.filter(({ file }) => file.startsWith('town/topics'))).toEqual([]);
  });

  it('is warned where it has not noted what it replaces or hides', () => {
    const { findings } = read({
      'town/facts.yaml': (file) => file.replace(/ {2}replaces: .*\n/, ''),
      'town/topics/registration/topic.yaml': append('hide: [fee]'),
    });
    const about = findings.filter(({ message }) => message.includes('npm run content:stamp') && !message.includes('state'));
    expect(about).toEqual([
      expect.objectContaining({ file: 'town/facts.yaml', key: 'office.phone', message: expect.stringContaining('what it replaces in base') }),
      expect.objectContaining({ file: 'town/topics/registration/topic.yaml', key: 'hide.fee', message: expect.stringContaining('what it hides in base') }),
    ]);
  });

  it('is warned, and stopped by a strict check, where the pack below has changed since', () => {
    const { findings } = read({ ...hiding, [facts]: replace('000 000 00 10', '000 000 00 11'), [german]: replace('Die Abgabe kostet', 'Sie zahlen') });
    expect(findings.filter(({ message }) => message.includes('has changed since'))).toEqual([
      expect.objectContaining({ severity: 'warning', strict: true, file: 'town/facts.yaml', key: 'office.phone' }),
      expect.objectContaining({ severity: 'warning', strict: true, file: 'town/topics/registration/topic.yaml', key: 'hide.fee' }),
    ]);
    expect(read(hiding).findings.filter(({ message }) => message.includes('has changed since'))).toEqual([]);
  });

  it('cannot lie over itself, nor over what is not there', () => {
    for (const over of ['town', 'moon']) {
      const { findings, stack } = read({ 'town/pack.yaml': replace('over: base', `over: ${over}`) });
      expect(findings).toContainEqual(expect.objectContaining({ file: 'town/pack.yaml', key: 'over', severity: 'error' }));
      expect(stack).toEqual([]);
    }
    const circle = read({ 'base/pack.yaml': (file) => `over: town\n${file}` });
    expect(circle.findings).toContainEqual(expect.objectContaining({ file: 'base/pack.yaml', key: 'over', severity: 'error' }));
  });
});

describe('Leichte Sprache', () => {
  const simple = 'base/topics/registration/de-simple.yaml';
  const withSimple = { 'languages.yaml': append('- { tag: de-CH-simple, autonym: Leichte Sprache, german: Leichte Sprache, script: Latn, font: latin }') };

  it('is a translation in files of its own name, and may use German cases', () => {
    const { findings, stack } = read({ ...withSimple, [simple]: 'point.register: "Melden Sie sich an: *innert {{registration.deadline|dative}}*. Mehr beim [Amt](https://example.org/amt)."' });
    expect(findings.filter(({ file, severity }) => file === simple && severity === 'error')).toEqual([]);
    expect([...(stack[0]?.texts[0]?.translations.keys() ?? [])]).toEqual(['de-CH-simple', 'fr']);
  });

  it.each<[string, string, RegExp | undefined]>([
    ['a long sentence', 'Sie gehen und gehen und gehen und gehen und gehen und gehen.', /sentence of 12 words/],
    ['a sentence in brackets', 'Gehen Sie zum Amt (Sie brauchen den Pass).', /«\(»/],
    ['a semicolon', 'Gehen Sie zum Amt; bald.', /«;»/],
    ['a dash', 'Gehen Sie zum Amt – bald.', /«–»/],
    ['a long word', 'Das ist eine Krankenversicherung.', /«Krankenversicherung» is long/],
    ['a long word taken apart', 'Das ist eine Kranken·versicherung oder ein Kranken-Versicherer.', undefined],
    ['an official word in quotes', 'Das ist die «Niederlassungsbewilligung».', undefined],
  ])('is measured: %s', (_what, text, message) => {
    const { findings } = read({ ...withSimple, [simple]: `summary: "${text}"` });
    const about = findings.filter(({ file, key }) => file === simple && key === 'summary').map(({ message: said }) => said);
    expect(about).toEqual(message === undefined ? [] : expect.arrayContaining([expect.stringMatching(message)]));
  });
});
