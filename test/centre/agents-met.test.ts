/**
 * What a case has been through, as its row tells at the end: contacts handled, different agents met, transfers, repeats.
 *
 * Breaks caught: counting an agent again who comes back after another, columns that a new case inherits from an old one.
 */
import { expect, it } from 'vitest';
import { Centre } from '../../src/centre/centre.ts';
import { SilentObserver } from '../../src/centre/silent-observer.ts';
import { agentGroup, arrivalsAt, centrePlan, contactType, seconds, skill } from '../support/plan.ts';

class LastPages extends SilentObserver {
  readonly pages: object[] = [];

  override caseEnds(contact: number): void {
    const { contacts } = this.centre;
    this.pages.push({
      met: contacts.agentsMet[contact],
      handlings: contacts.handlings[contact],
      transfers: contacts.transfers[contact],
      repeats: contacts.repeats[contact],
      retries: contacts.retries[contact],
      firstArrival: contacts.firstArrival[contact],
      firstAnswered: contacts.firstAnswered[contact],
    });
  }
}

function pages(plan: Parameters<typeof centrePlan>[0]): object[] {
  const observer = new LastPages();
  new Centre(centrePlan(plan), observer, { seed: 1, replication: 0 }).run();
  return observer.pages;
}

it('counts different agents once, also when the first one answers again after another', () => {
  // Contacts of 1 s, an hour and more apart: agents take turns, the longer idle one first.
  const calls = contactType('calls', {
    demand: arrivalsAt(Array.from({ length: 40 }, (_, k) => k * 100)),
    talk: seconds(1),
    resolution: { firstContact: 0, laterContact: 0.5, comesBack: { share: 1, after: seconds(10_000) } },
  });
  const all = pages({ contactTypes: [calls], agentGroups: [agentGroup('team', 2)] }) as {
    met: number;
    handlings: number;
  }[];
  expect(all).toHaveLength(40);
  expect(all.some(({ handlings }) => handlings > 3)).toBe(true);
  // There are but two agents.
  expect(all.filter(({ met }) => met > 2)).toEqual([]);
});

it('follows a case through a transfer and starts the next one afresh', () => {
  const first = contactType('first', {
    demand: arrivalsAt([0, 1000]),
    transfer: { share: 1, to: [{ type: 1, share: 1 }], priority: undefined, headStart: undefined },
  });
  const groups = [agentGroup('front', 1), agentGroup('back', 1, { skills: [skill(1)] })];
  const found = pages({ contactTypes: [first, contactType('second')], agentGroups: groups });
  const page = { met: 2, handlings: 2, transfers: 1, repeats: 0, retries: 0 };
  expect(found).toEqual([
    { ...page, firstArrival: 0, firstAnswered: 0 },
    { ...page, firstArrival: 1000, firstAnswered: 1000 },
  ]);
});

it('knows of no answer where there was none', () => {
  const calls = contactType('calls', { demand: arrivalsAt([5]), patience: seconds(10) });
  expect(pages({ contactTypes: [calls], agentGroups: [] })).toEqual([
    { met: 0, handlings: 0, transfers: 0, repeats: 0, retries: 0, firstArrival: 5, firstAnswered: Number.NaN },
  ]);
});
