/** Count, mean and variance of values seen one at a time, by Welford's method (1962, Technometrics 4:419). */
export class Tally {
  count = 0;
  /** Mean so far; NaN before the first value. */
  mean = Number.NaN;
  private squares = 0;

  add(value: number): void {
    this.count++;
    if (this.count === 1) {
      this.mean = value;
      return;
    }
    const before = value - this.mean;
    this.mean += before / this.count;
    this.squares += before * (value - this.mean);
  }

  /** Unbiased variance (divisor n − 1); NaN for fewer than two values. */
  get variance(): number {
    return this.count < 2 ? Number.NaN : this.squares / (this.count - 1);
  }
}
