/** Longest talk that a record can hold, one day. */
const most = 24 * 60;

/** From the beginning until now, rounded to five minutes; nothing where nobody knows when it began or where it is days ago. */
export const proposedMinutes = (started: string | undefined, now: number): number | undefined => {
  if (started === undefined) return undefined;
  const minutes = Math.round((now - Date.parse(started)) / 60_000 / 5) * 5;
  return minutes > most || minutes < 0 ? undefined : Math.max(5, minutes);
};

/** @returns nothing where it is no whole number of minutes of one day */
export const parseMinutes = (typed: string): number | undefined => {
  const text = typed.trim();
  const minutes = Number(text);
  return /^\d+$/.test(text) && minutes >= 1 && minutes <= most ? minutes : undefined;
};

/** One step of five, to the next full five. */
export const stepMinutes = (typed: string, by: 1 | -1): string => {
  const minutes = parseMinutes(typed) ?? 0;
  const stepped = by === 1 ? Math.floor(minutes / 5) * 5 + 5 : Math.ceil(minutes / 5) * 5 - 5;
  return String(Math.min(most, Math.max(5, stepped)));
};
