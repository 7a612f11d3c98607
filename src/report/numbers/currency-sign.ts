/** The sign that stands before an amount of money. */

const signs: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥', INR: '₹' };

/** @returns `€`, or the code and a space where a currency has no sign of its own here; nothing where none is named */
export function currencySign(code: string | undefined): string {
  if (code === undefined) return '';
  return signs[code] ?? `${code} `;
}
