/**
 * The four numbers that must be there from the first second, before any content has arrived and also where none ever will.
 * They are the same all over Switzerland; a test holds them equal to the facts of the pack `ch`, which carry the source.
 * `german` is for the moment in which no wording is here yet: police cars carry these words.
 */
export const emergencyNumbers = [
  { id: 'ambulance', number: '144', german: 'Sanität' },
  { id: 'police', number: '117', german: 'Polizei' },
  { id: 'fire', number: '118', german: 'Feuerwehr' },
  { id: 'international', number: '112', german: 'Notruf' },
] as const;
