/** Addresses that a text may lead to: nothing that runs code, and nothing that depends on where the text is shown. */
export const isSafeLink = (href: string): boolean =>
  /^https:\/\/[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(href) || /^tel:\+?\d+$/.test(href) || /^mailto:[^\s@]+@[\w-]+(\.[\w-]+)+$/.test(href);
