import { sourceLanguage } from '#core/language.ts';
import type { TopicPage } from '#core/overlay.ts';
import { useServices } from '#ui/shared/services.ts';
import { useLoaded, type Loaded } from '#ui/shared/use-live.ts';

/** A topic of the sheet in both languages; the German twice where the guest's is not on this device. */
export type HandoutTopic = { readonly id: string; readonly source: TopicPage; readonly target: TopicPage };

export const useHandoutTopics = (topics: readonly string[], language: string): Loaded<readonly HandoutTopic[]> => {
  const { library } = useServices();
  return useLoaded(async () => {
    const pages = await library.inEditionOf(language, (edition) =>
      Promise.all(topics.map((id) => Promise.all([edition.topic(sourceLanguage, id), edition.topic(language, id)]))),
    );
    // A topic that this device does not know cannot be printed; the others can.
    return topics.flatMap((id, index) => {
      const [source, target] = pages[index] ?? [];
      return source === undefined ? [] : [{ id, source, target: target ?? source }];
    });
  }, [topics.join(' '), language]);
};
