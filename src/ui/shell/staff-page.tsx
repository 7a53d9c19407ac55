import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { useTranslation } from 'react-i18next';
import { BackLink } from '#ui/shared/button.tsx';
import { Page, type PageProps } from '#ui/shared/page.tsx';
import type { AllLanguages } from './use-all-languages.ts';

/** What the shell gives every page of the staff part: navigation, the one line that says what is saved and sent, notices. */
export type ShellParts = {
  readonly nav?: ComponentChildren;
  readonly status?: ComponentChildren;
  readonly notice?: ComponentChildren;
  readonly undo?: ComponentChildren;
  readonly allLanguages?: AllLanguages;
};

export const ShellContext = createContext<ShellParts>({});

export type StaffPageProps = Pick<PageProps, 'actions' | 'width' | 'children'> & {
  /** Where «zurück» leads; pages of the navigation have none. */
  readonly back?: { readonly href: string; readonly label: string };
};

/** A page of the staff part in its frame. Every page is one of these; its first child is its `PageHeader`. */
export const StaffPage = ({ back, children, ...page }: StaffPageProps) => {
  const { t } = useTranslation('office');
  const { nav, status, notice, undo } = useContext(ShellContext);
  return (
    <Page {...page} skipLabel={t('shell.skip')} nav={nav} status={status} undo={undo} bar={back && <BackLink href={back.href}>{back.label}</BackLink>}>
      {notice}
      {children}
    </Page>
  );
};
