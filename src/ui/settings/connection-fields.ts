/** What the form that connects a tablet holds, and what is wrong with it before anything is sent. */
export type ConnectionFields = { readonly endpoint: string; readonly code: string; readonly deviceName: string };

export type FieldKey = keyof ConnectionFields;

/** Keys of wording by field; empty where the form may be sent. */
export const problemsInFields = ({ endpoint, code, deviceName }: ConnectionFields): Partial<Record<FieldKey, string>> => ({
  ...(code.trim() === '' ? { code: 'connect.codeMissing' } : {}),
  ...(deviceName.trim() === '' ? { deviceName: 'connect.nameMissing' } : {}),
  ...(originOf(endpoint) === undefined ? { endpoint: 'connect.endpointWrong' } : {}),
});

/**
 * The origin of an address as people type it, `https://willkomm.example.ch`. Plain http is accepted for the machine itself only:
 * records and tokens would cross the network in clear.
 */
export const originOf = (typed: string): string | undefined => {
  const text = typed.trim();
  if (text === '') return undefined;
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
    return url.protocol === 'https:' || (url.protocol === 'http:' && (isLocal || url.origin === location.origin)) ? url.origin : undefined;
  } catch {
    return undefined;
  }
};

/** The code in `#code=XXXX` of an address that was opened from a link or a QR code. */
export const codeInFragment = (fragment: string): string | undefined => {
  const code = new URLSearchParams(fragment.replace(/^#/, '')).get('code')?.trim();
  return code === undefined || code === '' ? undefined : code;
};
