/**
 * A text that is kept for long, cut loose from the piece of the file that it was read from: engines let a part of a text
 * hold on to the whole, and a megabyte for every name would be a lot.
 */
export function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}
