import { useEffect, useState } from 'preact/hooks';

/** False until a screen has been painted once: what lies below the first screenful need not be waited for with the first words. */
export const useAfterPaint = (): boolean => {
  const [painted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return painted;
};
