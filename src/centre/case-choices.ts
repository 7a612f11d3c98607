/**
 * What a case decides and draws beyond its first contact's own laws: hashed from which case it is, which of its contacts
 * and what for, so that the same customer decides alike in every variant of a plan.
 */
import { caseUniform, Stream, type StreamRoot } from '../random/stream.ts';
import type { Contacts } from './contacts.ts';
import type { Law } from './plan.ts';
import { valueAt } from './steps.ts';

export class CaseChoices {
  private readonly root: StreamRoot;
  private readonly contacts: Contacts;
  /** By contact type: hash of its name. */
  private readonly owners: Int32Array;
  private readonly stream = new Stream();
  private readonly drawn = new Float64Array(1);

  constructor(root: StreamRoot, contacts: Contacts, owners: Int32Array) {
    this.root = root;
    this.contacts = contacts;
    this.owners = owners;
  }

  /** A number in (0, 1) for one decision at the case's present contact. */
  uniform(contact: number, purpose: number): number {
    const { caseType, day, index, attempt } = this.contacts;
    const owner = this.owners[caseType[contact]!]!;
    return caseUniform(this.root, day[contact]!, owner, index[contact]!, purpose, attempt[contact]!);
  }

  /** A draw from a law, in seconds. @param at the time that decides the law's factor */
  draw(contact: number, law: Law, purpose: number, at: number): number {
    const { caseType, day, index, attempt } = this.contacts;
    const owner = this.owners[caseType[contact]!]!;
    this.stream.restartForCase(this.root, day[contact]!, owner, index[contact]!, purpose, attempt[contact]!);
    law.distribution.fill(this.stream, this.drawn, 0, 1);
    let seconds = this.drawn[0]!;
    if (law.factor !== undefined) seconds *= valueAt(law.factor, at);
    return law.atMost !== undefined && seconds > law.atMost ? law.atMost : seconds;
  }
}
