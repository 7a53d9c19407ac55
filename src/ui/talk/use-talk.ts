import { sourceLanguage } from '#core/language.ts';
import type { Index, Structure } from '#core/overlay.ts';
import type { Language } from '#core/language.ts';
import type { Talk } from '#core/talk.ts';
import { useServices, useStaff } from '#ui/shared/services.ts';
import { useLive, useLoaded, type Loaded } from '#ui/shared/use-live.ts';

/** The talk of the address, as it stands on this device; `undefined` where there is none. */
export const useTalk = (id: string): Loaded<Talk | undefined> => {
  const { talks } = useStaff();
  return useLive(() => talks.watch(id), [id]);
};

/** What a talk's screens need of the content: structure, German, the guest's language, and which pack versions these are. */
export type TalkContent = {
  readonly structure: Structure;
  readonly german: Index;
  /** The German again where the guest's language is not on this device: then `guestMissing` is true. */
  readonly guest: Index;
  readonly guestMissing: boolean;
  readonly guestLanguage: Language;
  readonly versions: Readonly<Record<string, string>>;
};

export const useTalkContent = (guestLanguage: string | undefined): Loaded<TalkContent | undefined> => {
  const { library } = useServices();
  return useLoaded(async () => {
    const tag = guestLanguage ?? sourceLanguage;
    const [structure, german, guest, versions, languages] = await library.inEditionOf(tag, (edition) =>
      Promise.all([edition.structure(), edition.index(sourceLanguage), edition.index(tag), edition.versions(), edition.languages()]),
    );
    const language = languages.find((candidate) => candidate.tag === (guest === undefined ? sourceLanguage : tag));
    if (structure === undefined || german === undefined || language === undefined) return undefined;
    return { structure, german, guest: guest ?? german, guestMissing: guest === undefined, guestLanguage: language, versions };
  }, [guestLanguage]);
};
