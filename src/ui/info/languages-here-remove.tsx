import { useTranslation } from 'react-i18next';
import { downloadText, isolated } from '#ui/shared/byte-text.ts';
import { ConfirmDialog } from '#ui/shared/dialog.tsx';
import { useServices } from '#ui/shared/services.ts';
import type { Guest } from './guest-page.tsx';

export type RemoveLanguageProps = {
  /** The language in question; nothing while there is none. */
  readonly tag: string | undefined;
  readonly bytes: Readonly<Record<string, number>>;
  readonly guest: Guest;
  readonly onClose: () => void;
  readonly onRemoved: (removal: Removal) => void;
};

/** What became of a language that somebody wanted to take off. */
export type Removal = { readonly removed: boolean; readonly language: string };

/** Asks before a language goes. */
export const RemoveLanguage = ({ tag, bytes, guest, onClose, onRemoved }: RemoveLanguageProps) => {
  const { t } = useTranslation('info');
  const { removeLanguages } = useServices();
  const language = guest.languages.find((candidate) => candidate.tag === tag)?.autonym ?? '';
  const remove = (): void => {
    onClose();
    if (tag === undefined) return;
    removeLanguages([tag]).then(
      (removed) => onRemoved({ removed, language }),
      () => onRemoved({ removed: false, language }),
    );
  };
  return (
    <ConfirmDialog
      open={tag !== undefined}
      title={t('offline.removeTitle', { language })}
      closeLabel={t('offline.keep')}
      confirmLabel={t('offline.remove')}
      kind="primary"
      onClose={onClose}
      onConfirm={remove}
    >
      {tag !== undefined && <p>{t('offline.removeText', { size: isolated(downloadText(bytes[tag] ?? 0, guest.language.tag)) })}</p>}
    </ConfirmDialog>
  );
};
