/** Published cases that are not compared, and why. */
export interface NotExpressed {
  readonly title: string;
  readonly source: string;
  readonly reason: string;
}

export const notExpressed: readonly NotExpressed[] = [
  {
    title: 'Bank with a door (BankEv)',
    source: 'SSJ library, example BankEv',
    reason:
      'Customers balk by how many are waiting, and the number of tellers of a day is drawn at random; balking here is one share, and absence is drawn per agent.',
  },
  {
    title: 'Inbound with an outbound dialer (Blend)',
    source: 'ContactCenters library, example Blend',
    reason:
      'At each end of a service, where at least four agents are free, its dialer tries twice as many numbers as there are free agents for outbound calls, and whoever is reached beyond them hangs up within five seconds. Contacts here arise from customers’ needs, never from how many agents are free; and their outputs are of whole days, so that the hours before 11:00, when the dialer starts, do not stand alone.',
  },
  {
    title: 'Positions after shrinkage',
    source: 'pyworkforce, docs/guide',
    reason: 'Their agents ÷ (1 − shrinkage), rounded up, is arithmetic on the agents compared above.',
  },
  {
    title: 'Chance that the queued wait longer than a hold time (Erlang C table for TETRA)',
    source: 'A book appendix, read from a scan',
    reason: 'The hold time that the table is made for is not stated with it; its loads are compared.',
  },
  {
    title: 'QueueingSystem, M/M/3 with a limited queue',
    source: 'Enirsa/QueueingSystem, README.md',
    reason:
      'One run of 5,000 steps whose shares fit no M/M/3/K with the stated rates: 9.05 % denied would be six places in all, 40.17 % served at once would not.',
  },
];
