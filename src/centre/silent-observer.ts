/** An observer that keeps nothing of what it is told: who listens to one thing only extends it with that. */
import type { Centre } from './centre.ts';
import type { Abandonment, Activity, Observer, Outcome, VisitEnd } from './observer.ts';

export class SilentObserver implements Observer {
  protected centre!: Centre;

  begin(centre: Centre): void {
    this.centre = centre;
  }

  caseArises(_contact: number): void {}
  visitBegins(_contact: number): void {}
  visitEnds(_contact: number, _how: VisitEnd): void {}
  visitRefused(_contact: number): void {}
  offered(_contact: number): void {}
  blocked(_contact: number): void {}
  turnedAway(_contact: number): void {}
  leavesMessage(_contact: number): void {}
  waits(_contact: number): void {}
  answered(_contact: number, _agent: number): void {}
  resumed(_contact: number, _agent: number): void {}
  putDown(_contact: number, _agent: number): void {}
  calledBack(_contact: number): void {}
  parked(_contact: number): void {}
  callsInVain(_contact: number, _agent: number): void {}
  calledInVain(_contact: number, _agent: number): void {}
  abandoned(_contact: number, _how: Abandonment): void {}
  handled(_contact: number, _agent: number): void {}
  transferred(_contact: number): void {}
  spent(_agent: number, _activity: Activity): void {}
  caseEnds(_contact: number, _outcome: Outcome): void {}
  end(): void {}
}
