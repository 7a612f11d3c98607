/** An observer that counts the contacts which reach an agent, and nothing else. */
import type { Observer } from '../src/centre/observer.ts';

export class AnswerCounter implements Observer {
  answers = 0;

  begin(): void {}
  caseArises(): void {}
  visitBegins(): void {}
  visitEnds(): void {}
  visitRefused(): void {}
  offered(): void {}
  blocked(): void {}
  turnedAway(): void {}
  leavesMessage(): void {}
  waits(): void {}
  answered(): void {
    this.answers++;
  }
  resumed(): void {}
  putDown(): void {}
  calledBack(): void {}
  parked(): void {}
  callsInVain(): void {}
  calledInVain(): void {}
  abandoned(): void {}
  handled(): void {}
  transferred(): void {}
  spent(): void {}
  caseEnds(): void {}
  end(): void {}
}
