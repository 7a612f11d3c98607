/** A report as one text: its sections apart, those that say nothing left out. */

/** @returns ends with a line break */
export function reportText(sections: readonly (readonly string[])[]): string {
  const told = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${told.join('\n\n')}\n`;
}
