const key = 'willkomm.feedback';

/** Whether something that readers said may wait on this device, or what became of it may be kept: only then is the database loaded for it. */
export const feedbackHint = {
  isSet: (): boolean => localStorage.getItem(key) !== null,
  set: (): void => localStorage.setItem(key, '1'),
  clear: (): void => localStorage.removeItem(key),
};
