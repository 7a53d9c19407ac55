/**
 * The four numbers that must be there from the first second, before any content has arrived and also where none ever will.
 * They are the same all over Switzerland; a test holds them equal to the facts of the pack `ch`, which carry the source.
 */
export const emergencyNumbers = [
  { id: 'ambulance', number: '144' },
  { id: 'police', number: '117' },
  { id: 'fire', number: '118' },
  { id: 'international', number: '112' },
] as const;
