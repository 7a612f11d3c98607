/** A page with the line on where its scenario came from and how far it can be believed. */
import type { Scenario } from '../../scenario/scenario.ts';
import { passportLine } from '../run/passport-line.ts';
import type { Page } from './page.ts';

export function withPassport(page: Page, { passport }: Pick<Scenario, 'passport'>): Page {
  const line = passportLine(passport);
  return line === undefined ? page : { ...page, passport: line };
}
