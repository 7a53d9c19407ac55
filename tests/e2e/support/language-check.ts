import type { Page } from '@playwright/test';

/**
 * The project's own walk over everything that can be read on a screen: each text stands in an element that says its language,
 * runs the right way, and numbers that people dial or read off a clock keep their order inside right-to-left text.
 * @returns one line per mistake
 */
export const languageMistakes = (page: Page): Promise<readonly string[]> => page.evaluate(walk);

/** Runs in the page, so it carries everything it needs. */
const walk = (): readonly string[] => {
  const scripts = [
    { name: 'Arabic', letters: /\p{Script=Arabic}/u, languages: ['ar', 'fa', 'ps', 'ckb', 'ur'] },
    { name: 'Ethiopic', letters: /\p{Script=Ethiopic}/u, languages: ['ti', 'am'] },
    { name: 'Cyrillic', letters: /\p{Script=Cyrillic}/u, languages: ['uk', 'ru', 'sr', 'bg', 'mk'] },
  ];
  const rightToLeft = ['ar', 'fa', 'ps', 'ckb', 'ur'];
  const languageOf = (element: Element): string => element.closest('[lang]')?.getAttribute('lang')?.split('-')[0] ?? '';
  const scriptOf = (language: string): string => scripts.find(({ languages }) => languages.includes(language))?.name ?? 'Latin';

  /** Names stay as they are in every language (WCAG 2.2, 3.1.2). Whoever adds one here says: nobody translates this. */
  const names = /Tox Info|Die Dargebotene Hand|Pro Juventute|Appenzell|Glarus|St\.Gallen|Thurgau/g;
  /** Terms in brackets, addresses of the net, abbreviations, and one Latin word alone are how people write: «(Gemeinde)», «www.ch.ch», «AHV». */
  const asPeopleWrite = /\([^)]*\)|\[[^\]]*\]|«[^»]*»|\S+@\S+|(https?:\/\/|www\.)\S+|[\w-]+\.(ch|org)\b\S*|(?<!\p{L})\p{Lu}{1,5}(?!\p{L})/gu;
  const latinPhrase = (text: string): string | undefined =>
    /\p{Script=Latin}{2,}[^\p{L}\n]*[ \u00a0][^\p{L}\n]*\p{Script=Latin}{2,}/u.exec(text.replace(names, ' ').replace(asPeopleWrite, ' '))?.[0];

  /** Dialled or read off a clock or a price: these must not be turned round. */
  const number = /\+?\d{2,4}(?:[ \u00a0\u202f]\d{2,3}){2,}|\d{1,2}[:.]\d{2}(?![\d.])|(?:CHF|Fr\.)[ \u00a0\u202f]?\d|\d[ \u00a0\u202f](?:CHF|Fr\.)|\d['’]\d{3}|\d+[ \u00a0\u202f]?%/u;
  /** Isolated by characters, as in names that are only heard. */
  const withoutIsolates = (text: string): string => text.replace(/\u2066[^\u2069]*\u2069/g, ' ');

  const mistakes = new Set<string>();
  const report = (element: Element, text: string, problem: string): void => {
    const shown = text.trim().replace(/\s+/g, ' ').slice(0, 60);
    const place = `${element.tagName.toLowerCase()}${element.className && typeof element.className === 'string' ? `.${element.className.split(' ')[0]}` : ''}`;
    mistakes.add(`${problem}: «${shown}» in <${place} lang=${languageOf(element)}>`);
  };

  const checkLanguage = (element: Element, text: string): void => {
    const language = languageOf(element);
    if (language === '') report(element, text, 'no language');
    for (const { name, letters } of scripts) {
      if (letters.test(text) && scriptOf(language) !== name) report(element, text, `${name} letters where none belong`);
    }
    const isolated = element.closest('bdi') !== null;
    const phrase = scriptOf(language) === 'Latin' || isolated ? undefined : latinPhrase(text);
    if (phrase !== undefined) report(element, text, `«${phrase}» is not marked as another language`);
  };

  /** No element fits into an attribute, so a name in another language may stand in it, but not only that. */
  const checkAttribute = (element: Element, text: string): void => {
    const own = scripts.find(({ name }) => name === scriptOf(languageOf(element)))?.letters ?? /\p{Script=Latin}/u;
    const isAnother = own.source.includes('Latin') ? !own.test(text) : !own.test(text) && latinPhrase(text) !== undefined;
    if (isAnother) report(element, text, 'words for ears are in another language');
  };

  const checkDirection = (element: Element, text: string): void => {
    const language = languageOf(element);
    const direction = getComputedStyle(element).direction;
    if (rightToLeft.includes(language) && scripts[0]!.letters.test(text) && direction !== 'rtl') report(element, text, 'runs left to right');
    // A letter that stands alone, as before a line of a list, has no order.
    if (!rightToLeft.includes(language) && /\p{L}{2}/u.test(text) && direction !== 'ltr') report(element, text, 'runs right to left');
    const isInRightToLeft = rightToLeft.includes(language) || element.closest('[dir=rtl]') !== null;
    const isKept = element.closest('bdi[dir=ltr], [dir=ltr] bdi, input, textarea') !== null || direction === 'ltr';
    if (isInRightToLeft && !isKept && number.test(withoutIsolates(text))) report(element, text, 'a number may be turned round, <bdi dir=ltr> is missing');
  };

  const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const [element, text] = [node.parentElement!, node.textContent ?? ''];
    // An <option> can hold no elements: two languages in one cannot be told apart there.
    if (!/[\p{L}\p{N}]/u.test(text) || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION', 'TITLE'].includes(element.tagName) || !isShown(element)) continue;
    checkLanguage(element, text);
    checkDirection(element, text);
  }
  for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
    if (!isShown(element)) continue;
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const text = element.getAttribute(name);
      if (text !== null && /\p{L}/u.test(text)) checkAttribute(element, text);
    }
  }
  checkLanguage(document.documentElement, document.title);
  return [...mistakes];
};
