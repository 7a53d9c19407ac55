import { useMemo } from 'preact/hooks';
import { useServices } from '#ui/shared/services.ts';
import { reviewFacts, type FactEntry } from './fact-review.ts';
import type { Contents } from './gather.ts';
import type { Review } from './use-review.ts';

/** Every fact of the edition as it stands today, with what the office confirmed. */
export const useFactEntries = ({ structure, uses }: Contents, { confirmed }: Review): readonly FactEntry[] => {
  const { today } = useServices();
  const day = today();
  return useMemo(() => reviewFacts({ facts: structure.facts, uses, confirmed, day }), [structure, uses, confirmed, day]);
};
