/**
 * The next cases of one contact type, drawn together: when each arises and one draw of each purpose that the type uses,
 * whether the case will need it or not. A batch lies within one day, whose streams it continues.
 */
export const BATCH = 64;

export class CaseBatch {
  /** Cases drawn, and the one whose turn is next. */
  count = 0;
  position = 0;
  /** Key of the day, and the place within it of the batch's first case. */
  day = 0;
  firstIndex = 0;
  readonly arisen = new Float64Array(BATCH);
  readonly segment = new Int32Array(BATCH);
  readonly patience = new Float64Array(BATCH).fill(Number.POSITIVE_INFINITY);
  readonly talk = new Float64Array(BATCH);
  readonly wrapUp = new Float64Array(BATCH);
}

/** Where a contact type's cases come from. */
export interface CaseSource {
  readonly batch: CaseBatch;
  /** Draws the next batch, and sets its position to 0. @returns false when no case is left */
  refill(): boolean;
}
