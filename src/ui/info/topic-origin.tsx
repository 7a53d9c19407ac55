import { useTranslation } from 'react-i18next';
import type { Fact } from '#core/fact.ts';
import { sourceLanguage } from '#core/language.ts';
import { entryIn } from '#core/lookup.ts';
import type { Inline } from '#core/text.ts';
import { formatFact } from '#ui/shared/fact-text.ts';
import { checkIcon, languagesIcon, warningIcon } from '#ui/shared/icons.ts';
import { Icon } from '#ui/shared/icon.tsx';
import type { Guest } from './guest-page.tsx';
import type { TopicView } from './topic-page.tsx';
import { translationState, wordedTexts, type TranslationState } from './topic-view.ts';

const icons = { machine: languagesIcon, checked: checkIcon, outdated: warningIcon } as const;

/** Where it comes from and how far it can be trusted. */
export const TopicOrigin = ({ view, guest }: { readonly view: TopicView; readonly guest: Guest }) => {
  const { t } = useTranslation('info');
  const { topic } = view.page;
  const checkedOn = oldestCheck(view);
  return (
    <footer class="topic__origin">
      <TranslationNote state={translationState(wordedTexts(view.page))} />
      <p>{t('topic.orientation')}</p>
      {checkedOn !== undefined && <p>{t('topic.asOf', { date: formatFact(checkedOn, 'date', guest.language.tag) })}</p>}
      {topic.sources.length > 0 && (
        <p>
          {t('topic.sources')}: {topic.sources.map((source, index) => (
            <span key={source}>
              {index > 0 && ' · '}
              <bdi lang={sourceLanguage}>{source}</bdi>
            </span>
          ))}
        </p>
      )}
    </footer>
  );
};

const TranslationNote = ({ state }: { readonly state: TranslationState }) => {
  const { t } = useTranslation('info');
  if (state === 'original') return null;
  return (
    <p class="topic__state" data-state={state}>
      <Icon shape={icons[state]} />
      <span>
        <strong>{t(`state.${state}`)}.</strong> {state !== 'checked' && t(`state.${state}Text`)}
      </span>
    </p>
  );
};

/** The day since which all facts named here were compared with their source: that of the one which waits longest. */
export const oldestCheck = ({ page, structure }: Pick<TopicView, 'page' | 'structure'>): string | undefined => {
  const texts = [page.texts, ...page.local.map((block) => block.texts)].flatMap((set) => Object.values(set));
  const ids = texts.flatMap(({ text }) => factIds(text));
  return ids
    .flatMap((id): Fact | readonly Fact[] => entryIn(structure.facts, id) ?? [])
    .map((fact) => fact.checkedOn)
    .sort()
    .at(0);
};

const factIds = (text: readonly Inline[]): readonly string[] =>
  text.flatMap((node) => {
    if (typeof node === 'string') return [];
    return node.t === 'fact' ? [node.id] : factIds(node.c);
  });
