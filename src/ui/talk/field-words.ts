import type { TFunction } from 'i18next';
import type { Json } from '#core/change.ts';
import { dayText } from '#ui/shared/day-text.ts';
import type { TalkContent } from './use-talk.ts';
import { plainPhrase, plainTitle } from './words.tsx';

/** What a field of a talk is called on screen; wherever two values of it stand, somebody must know what is meant. */
export const fieldName = (t: TFunction<'talk'>, content: TalkContent, field: string): string => {
  const [kind = '', element = '', member = ''] = field.split('.');
  switch (kind) {
    case 'topic':
      return t(`field.topic${capital(member)}`, { topic: plainTitle(content.german, element), defaultValue: t('field.other') });
    case 'need':
      return t('field.need', { area: plainPhrase(content.german, `area.${element}`) });
    case 'referral':
    case 'step':
    case 'note':
    case 'addendum':
    case 'handout':
      return t(`field.${kind}`);
    default:
      return t(`field.${camel(field)}`, { defaultValue: t('field.other') });
  }
};

/** A value in words. What nobody put into words yet is shown as it is stored: better than hiding what one chooses between. */
export const valueWords = (t: TFunction<'talk'>, lang: string, content: TalkContent, field: string, value: Json): string => {
  if (value === null) return t('conflict.empty');
  if (typeof value === 'boolean') return value ? t('conflict.yes') : t('conflict.no');
  if (typeof value === 'string') return wordsOf(t, lang, content, field, value) ?? value;
  if (Array.isArray(value)) return value.map((item) => plainTitle(content.german, String(item))).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const wordsOf = (t: TFunction<'talk'>, lang: string, content: TalkContent, field: string, value: string): string | undefined => {
  const [kind, , member = ''] = field.split('.');
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return dayText(value, lang);
  if (field === 'guest.language') return new Intl.DisplayNames(lang, { type: 'language' }).of(value);
  if (field === 'guide.preset') return t(`preset.${value}`, { defaultValue: value });
  if (field === 'state') return t(`state.${value}`);
  if (field === 'understanding') return t(`understanding.${value}`);
  if (field === 'interpretation.mode') return t(`interpretation.${value}`);
  if (kind === 'need') return t(`need.${value}`);
  if (kind === 'topic' && member === 'status') return t(`status.${value}`);
  if (kind === 'topic' && member === 'answer') return t(`answer.${value}`);
  if (kind === 'referral' && member === 'kind') return t(`referral.kind.${value}`);
  if (kind === 'referral' && member === 'place') return content.structure.places.find(({ id }) => id === value)?.name;
  if (kind === 'step' && member === 'who') return t(`who.${value}`);
  if (kind === 'step' && member === 'phrase') return plainPhrase(content.german, `step.${value}`);
  return undefined;
};

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** `guest.children.small` -> `guestChildrenSmall` */
const camel = (field: string): string =>
  field
    .split('.')
    .map((part, index) => (index === 0 ? part : capital(part)))
    .join('');
