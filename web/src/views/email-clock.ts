/** By which clock the times of emails run: they wait through nights and weekends, which a service level need not count. */
import { spoken } from '../../../src/report/charts/interval-words.ts';
import { capitalised } from '../../../src/report/number-word.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';

/** @returns undefined where there is no email */
export function emailClockNote({ contact_types }: Pick<Scenario, 'contact_types'>): string | undefined {
  const emails = Object.entries(contact_types).filter(([, { channel }]) => channel === 'email');
  if (emails.length === 0) return undefined;
  const names = listed(emails.map(([name]) => spoken(name)));
  const said = [`${capitalised(names)}: times by the wall clock, nights and weekends included`];
  for (const clock of new Set(emails.map(([, { service_level }]) => service_level.clock))) {
    if (clock === undefined) continue;
    const own = emails.filter(([, { service_level }]) => service_level.clock === clock).map(([name]) => spoken(name));
    const whose = own.length === emails.length ? '' : ` of ${listed(own)}`;
    said.push(`the service level${whose} counts the open hours of ${clock}`);
  }
  return said.join('; ');
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
