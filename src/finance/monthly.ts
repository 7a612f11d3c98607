/** What is paid by the month and costs its share of the days counted, a month being 30.4375 days. */
import { SECONDS_PER } from '../fields/per.ts';
import { priceText } from './amount-text.ts';

const DAY = 86_400;

/** @param rate a second @returns the amount for so many days */
export function forDays(rate: number, days: number): number {
  return rate * DAY * days;
}

/** `140/month`, `912.50/month` */
export function monthlyText(rate: number): string {
  return `${priceText(rate * SECONDS_PER.month!).replace(/\.00$/, '')}/month`;
}
