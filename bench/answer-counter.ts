/** An observer that counts the contacts which reach an agent, and nothing else. */
import { SilentObserver } from '../src/centre/silent-observer.ts';

export class AnswerCounter extends SilentObserver {
  answers = 0;

  override answered(): void {
    this.answers++;
  }
}
