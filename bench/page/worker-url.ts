/** Under the endpoint's Trusted Types only this policy may vouch for the address of a worker. */
export const workerUrl = (address: string): string => {
  type Types = { readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => { readonly createScriptURL: (url: string) => string } };
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes: Types };
  return trustedTypes.createPolicy('willkomm', { createScriptURL: (url) => url }).createScriptURL(address);
};
