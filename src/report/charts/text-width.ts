/**
 * How wide text is in Inter, so that room can be left for it where no canvas can measure it: in the terminal's pictures
 * and in a browser alike. Advance widths of the font, in hundredths of its size.
 */

const hundredths: Readonly<Record<number, string>> = {
  24: 'ijl',
  26: '’I',
  28: ' ',
  29: '!,.:·',
  32: "';`",
  33: 't|',
  37: '()/[]f\\r',
  41: '1',
  46: '-_{}^"',
  50: '*–?',
  53: 's',
  56: 'avykxz',
  58: '7JLce',
  60: '5FhnuEo',
  62: '2bdgpq£3689#0Z',
  65: '$&PRS4BT',
  67: '+<=>~×−K€',
  69: 'XYAVD',
  74: 'CHU',
  76: 'GNOQ',
  87: 'wm…',
  98: 'M@%W',
};

const widths = new Map(
  Object.entries(hundredths).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width) / 100])),
);

/** Of a letter that the table does not have: an accented one, or another script's. */
const unknown = 0.65;
/** How much wider the semibold is. */
const semibold = 1.035;

/**
 * @param size of the font in pixels
 * @param weight from 500 on the letters are wider
 * @returns pixels, right to some hundredths
 */
export function textWidth(text: string, size: number, weight = 400): number {
  let ems = 0;
  for (const letter of text) ems += widths.get(letter) ?? unknown;
  return ems * size * (weight >= 500 ? semibold : 1);
}

/** The text in lines that fit the room, broken at spaces. */
export function textLines(text: string, room: number, size: number, weight = 400): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size, weight) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
