/** Colour as a thing passed in: the report says what a text means, the terminal decides how that looks. */

export interface Paint {
  /** The answer. */
  answer(text: string): string;
  /** What is missed or breaks. */
  alarm(text: string): string;
  /** Headings. */
  strong(text: string): string;
  /** What may be read last. */
  faint(text: string): string;
}

const asIs = (text: string) => text;

/** No colour at all: files, pipes, tests. */
export const plainPaint: Paint = { answer: asIs, alarm: asIs, strong: asIs, faint: asIs };
