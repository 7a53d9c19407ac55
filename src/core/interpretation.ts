/** How the two sides understood each other. */
export const interpretations = ['none', 'staff', 'onSite', 'phone', 'video', 'keyPerson', 'relative', 'machine', 'impossible'] as const;
export type Interpretation = (typeof interpretations)[number];
