/** Quantities and prices as the basis of a line writes them, without the sign of a currency. */

/** `1,458.0` */
export function quantityText(value: number, decimals: number): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `17.50`, `0.015`: two decimals, more where the price has them. */
export function priceText(price: number): string {
  const given = Number(price.toPrecision(12));
  const decimals = String(given).split('.')[1]?.length ?? 0;
  return quantityText(given, Math.min(Math.max(decimals, 2), 6));
}

/** `24 %` */
export function percentText(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
