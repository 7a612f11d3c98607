/** A target as written, its comparison and its percentages spaced. */

export function targetText(target: string): string {
  return target.replace(/\s+/g, ' ').replace(/(\d)%/g, '$1 %');
}
