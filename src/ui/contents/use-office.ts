import { useStaff } from '#ui/shared/services.ts';
import { useLive } from '#ui/shared/use-live.ts';

/** Who may say something about a fact here, and whose names are known. */
export type Office = {
  /** The tablet is connected and it is known who works on it. */
  readonly worksHere: boolean;
  readonly nameOf: (id: string) => string | undefined;
};

export const useOffice = (): Office => {
  const { connection, settings } = useStaff();
  const connected = useLive(() => connection, [connection]);
  const person = useLive(() => settings.watch('currentStaff'), [settings]);
  const office = connected.kind === 'ready' ? connected.value : undefined;
  return {
    worksHere: office !== undefined && person.kind === 'ready' && person.value !== undefined,
    nameOf: (id) => office?.staff.find((member) => member.id === id)?.name,
  };
};
