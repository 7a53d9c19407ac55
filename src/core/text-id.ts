/** What the beginning of a text's id says of it. Texts for staff are never translated, and so never missing, but part of the German. */
export const isForStaff = (id: string): boolean => id.startsWith('staff.');

/** Words under which people look for a topic and that its texts do not use («Müll»); each language has its own. Found, never shown. */
export const isForSearch = (id: string): boolean => id.startsWith('search.');
