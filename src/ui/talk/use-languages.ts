import type { Language } from '#core/language.ts';
import { useServices } from '#ui/shared/services.ts';
import { useLoaded } from '#ui/shared/use-live.ts';

/** The languages that content is offered in; empty until they are read. */
export const useLanguages = (): readonly Language[] => {
  const { library } = useServices();
  const languages = useLoaded(() => library.languages(), []);
  return languages.kind === 'ready' ? languages.value : [];
};
