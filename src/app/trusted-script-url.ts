/** Under Trusted Types a worker's address must be vouched for; those of this app are constants of its build. */
export const trustedScriptUrl = (url: string): unknown => {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  // The endpoint allows one policy of this name: it is made once.
  policy ??= types?.createPolicy('willkomm', { createScriptURL: (given) => given });
  return policy?.createScriptURL(url) ?? url;
};

type Policy = { readonly createScriptURL: (url: string) => unknown };
type TrustedTypes = { readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => Policy };

let policy: Policy | undefined;
