/** Plain numbers in text: thousands set off by commas, a true minus, and never a nought for what is not nought. */

/**
 * @param value any finite number
 * @param decimals digits after the point, 0 to 20
 * @returns `5,412`, `−0.4`; `<0.01` where something above nought would otherwise read 0.00
 */
export function formatNumber(value: number, decimals: number): string {
  if (value !== 0 && roundsToNought(value, decimals)) {
    const least = (10 ** -decimals).toFixed(decimals);
    return value > 0 ? `<${least}` : `>${minus}${least}`;
  }
  return formatPlain(value, decimals);
}

/** As `formatNumber`, but what rounds to nought reads 0: for the bounds of an interval. */
export function formatPlain(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals);
  const [whole, fraction] = digits.split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value < 0 && Number(digits) !== 0 ? minus : '';
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** Decimals for a number that stands alone, without an interval: none for whole and for large numbers. */
export function ownDecimals(value: number, most = 1): number {
  return Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : most;
}

export const minus = '−';

function roundsToNought(value: number, decimals: number): boolean {
  return Number(Math.abs(value).toFixed(decimals)) === 0;
}
