import type { Connection } from '#storage/settings.ts';
import { ChoiceButtons, type ChoiceButtonsProps } from '#ui/shared/choice-buttons.tsx';

export type StaffChoiceProps = Pick<ChoiceButtonsProps<string>, 'id' | 'legend' | 'hint' | 'error' | 'value' | 'onValue'> & {
  readonly staff: Connection['staff'];
};

/** The people of the office, one below the other. */
export const StaffChoice = ({ staff, ...field }: StaffChoiceProps) => (
  <ChoiceButtons {...field} layout="list" choices={staff.map(({ id, name }) => ({ value: id, label: name }))} />
);
