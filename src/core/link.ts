/**
 * Addresses that a text may lead to: nothing that runs code, and nothing that depends on where the text is shown. Printable ASCII
 * only: a sign that turns the direction would make an address look like another.
 */
export const isSafeLink = (href: string): boolean =>
  /^https:\/\/[\w-]+(\.[\w-]+)+(\/[!-~]*)?$/.test(href) || /^tel:\+?\d+$/.test(href) || /^mailto:[!-?A-~]+@[\w-]+(\.[\w-]+)+$/.test(href);
