/*
 * Drawn for Willkomm: one stroke of 2.25 on 48 x 48, round ends, nothing finer than 4 units, so that they hold at 32 px
 * and on a bad printer. They name a topic together with its word, never alone.
 */
export const pictograms = {
  /* An identity card. */
  registration: 'M8 10h32a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4zM12 20a4 4 0 1 0 8 0a4 4 0 1 0-8 0M10 32c0-4 2.5-6 6-6s6 2 6 6M28 19h10M28 25h10M28 31h6',
  /* A beacon. */
  emergency: 'M14 34V24a10 10 0 0 1 20 0v10M8 34h32v7H8zM24 34v-7M24 4v5M9 10l3.5 3.5M39 10l-3.5 3.5M4 24h4M40 24h4',
  /* A heart with the cross of medicine. */
  'health-insurance': 'M24 42C12 34 4 27 4 17.5A10.5 10.5 0 0 1 24 13a10.5 10.5 0 0 1 20 4.5C44 27 36 34 24 42zM24 19v12M18 25h12',
  housing: 'M5 23 24 6l19 17M10 19v22h28V19M20 41V29h8v12',
  /* A bin with its lid. */
  waste: 'M7 13h34M18 13V7h12v6M11 13l2.5 28h21L37 13M20 21l.8 12M28 21l-.8 12',
  /* Someone says "Ä". */
  'learning-german': 'M10 6h28a5 5 0 0 1 5 5v18a5 5 0 0 1-5 5H24l-10 9v-9h-4a5 5 0 0 1-5-5V11a5 5 0 0 1 5-5zM16.500 29 24 15.500 31.500 29M19.500 24.500h9M17 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M29 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0',
  /* Two bubbles, and what is said goes both ways. */
  interpreting: 'M4 8h19v13H12l-5 5v-5H4zM25 27h19v13h-3v5l-5-5H25zM30 8h8a4 4 0 0 1 4 4v7M38.500 15.500 42 19l3.500-3.500M18 40h-8a4 4 0 0 1-4-4v-4M2.500 35.500 6 32l3.500 3.500',
  work: 'M7 15h34a3 3 0 0 1 3 3v19a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3V18a3 3 0 0 1 3-3zM17 15v-4a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v4M4 24c6 4 12 6 20 6s14-2 20-6M24 28v5',
  qualifications: 'M2 18 24 8l22 10-22 10zM11 22.500V33c3 4 7.500 6 13 6s10-2 13-6V22.500M46 18v13',
  /* Somebody under an umbrella. */
  'social-insurance': 'M4 22C4 12 13 5 24 5s20 7 20 17c-3.500-3-6.500-3-10 0-3.500-3-6.500-3-10 0-3.500-3-6.500-3-10 0-3.500-3-6.500-3-10 0zM24 22v16a4.500 4.500 0 0 1-9 0v-1',
  taxes: 'M11 4h18l9 9v31H11zM29 4v9h9M18.500 34 31 21M18.0 23a1.5 1.5 0 1 0 3.0 0a1.5 1.5 0 1 0 -3.0 0M28.5 32.5a1.5 1.5 0 1 0 3.0 0a1.5 1.5 0 1 0 -3.0 0',
  /* A note above coins. */
  money: 'M4 8h40v20H4zM19 18a5 5 0 1 0 10 0a5 5 0 1 0-10 0M10.25 18a0.75 0.75 0 1 0 1.5 0a0.75 0.75 0 1 0 -1.5 0M36.25 18a0.75 0.75 0 1 0 1.5 0a0.75 0.75 0 1 0 -1.5 0M9 34h30M14 40h20',
  /* A pram. */
  'early-childhood': 'M23 22V6A16 16 0 0 0 7 22M7 22h31c0 8-6.500 13-15.500 13S7 30 7 22zM38 22l2.500-9H45M11.500 41a3 3 0 1 0 6 0a3 3 0 1 0-6 0M28.500 41a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  /* A satchel. */
  school: 'M13 14h22a6 6 0 0 1 6 6v21H7V20a6 6 0 0 1 6-6zM18 14v-4a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v4M14 30h20v11M14 41V30M24 30v5M15 22h18',
  /* A bus seen from the front. */
  mobility: 'M13 5h22a5 5 0 0 1 5 5v27H8V10a5 5 0 0 1 5-5zM8 26h32M17 11h14M13 37v5M35 37v5M14 31.5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M32 31.5a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M4 17v6M44 17v6',
  /* The scales. */
  'rights-and-duties': 'M24 5v36M15 42h18M9 12h30M9 12 3 27a6.500 6.500 0 0 0 12 0zM39 12l-6 15a6.500 6.500 0 0 0 12 0z',
  /* Somebody behind a shield. */
  protection: 'M24 4 41 10v13c0 10-6.500 17-17 21C13.500 40 7 33 7 23V10zM19.500 18a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0-9 0M15.500 33c.5-5 3.500-7.500 8.500-7.500s8 2.500 8.500 7.500',
  /* People together. */
  participation: 'M18.500 15a5.500 5.500 0 1 0 11 0a5.500 5.500 0 1 0-11 0M13 40v-5c0-6 4-9.500 11-9.500s11 3.500 11 9.500v5M5 18a4 4 0 1 0 8 0a4 4 0 1 0-8 0M35 18a4 4 0 1 0 8 0a4 4 0 1 0-8 0M3 37v-3c0-4 2-6.500 6-7M45 37v-3c0-4-2-6.500-6-7',
  /* Two grown-ups and a child between them, hand in hand. */
  family: 'M7 9a4 4 0 1 0 8 0a4 4 0 1 0-8 0M33 9a4 4 0 1 0 8 0a4 4 0 1 0-8 0M21 22a3 3 0 1 0 6 0a3 3 0 1 0-6 0M11 18v14M11 32l-4 11M11 32l4 11M37 18v14M37 32l-4 11M37 32l4 11M11 20l-7 8M37 20l7 8M11 20l8 10h10l8-10M24 30v6M24 36l-3 7M24 36l3 7',
  /* A passport. */
  naturalisation: 'M12 4h24a3 3 0 0 1 3 3v34a3 3 0 0 1-3 3H12a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3zM24 12v13M17.5 18.500h13M17 35h14',
  /* A signpost as on Swiss paths. */
  advice: 'M22 4v40M14 44h16M8 9h26l6 5.500-6 5.500H8zM40 25H14l-6 5.500 6 5.500h26z',

  yes: 'M4 24a20 20 0 1 0 40 0a20 20 0 1 0-40 0M14 25l7 7 13-15',
  no: 'M15 4h18l11 11v18L33 44H15L4 33V15zM16 16l16 16M32 16 16 32',
  /* A face that is not sure. */
  unknown: 'M4 24a20 20 0 1 0 40 0a20 20 0 1 0-40 0M15.500 19a1.250 1.250 0 1 0 2.500 0a1.250 1.250 0 1 0-2.500 0M30 19a1.250 1.250 0 1 0 2.500 0a1.250 1.250 0 1 0-2.500 0M16 34c4-3.500 9-5 16-4',
  question: 'M10 5h28a5 5 0 0 1 5 5v20a5 5 0 0 1-5 5H24l-10 9v-9h-4a5 5 0 0 1-5-5V10a5 5 0 0 1 5-5zM19 15.500a5 5 0 1 1 7 4.500c-1.500.7-2 1.500-2 3M23.25 28.5a0.75 0.75 0 1 0 1.5 0a0.75 0.75 0 1 0 -1.5 0',
} as const;

export type PictogramId = keyof typeof pictograms;

/** Whether the `icon` that a pack names is one that this version can draw. */
export const isPictogram = (id: string): id is PictogramId => id in pictograms;
