import { useTranslation } from 'react-i18next';
import type { Handout, Talk } from '#core/talk.ts';
import { useStaff } from '#ui/shared/services.ts';
import type { TalkContent } from './use-talk.ts';

const labels = { print: 'handout.recordedPrint', qr: 'handout.recordedQr', link: 'handout.recordedLink' } as const;

/** Notes that the sheet was handed over: how, in which language, which topics, from which versions of the packs. */
export const useHandOver = (talk: Talk, { guestLanguage, versions }: TalkContent, topics: readonly string[]) => {
  const { t } = useTranslation('closing');
  const { acts, newId } = useStaff();
  return (way: Handout['way']): Promise<boolean> =>
    acts.act(talk, [{ field: `handout.${newId()}`, value: { way, language: guestLanguage.tag, packs: versions, topics } }], t(labels[way]));
};
