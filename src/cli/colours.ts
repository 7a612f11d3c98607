/** Colour on a terminal: teal for the answer, orange-red for what breaks; none in a pipe or under NO_COLOR. */
import { styleText } from 'node:util';
import { type Paint, plainPaint } from '../report/terminal/paint.ts';
import type { Terminal } from './terminal.ts';

type Format = Parameters<typeof styleText>[0];

const colourPaint: Paint = {
  answer: (text) => styled('cyan', text),
  alarm: (text) => styled('redBright', text),
  strong: (text) => styled('bold', text),
  faint: (text) => styled('dim', text),
};

/** FORCE_COLOR is honoured too, for those who page with colours. */
export function paintFor({ stdout, env }: Terminal): Paint {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return plainPaint;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '' && env.FORCE_COLOR !== '0') return colourPaint;
  return stdout.isTTY === true && env.TERM !== 'dumb' ? colourPaint : plainPaint;
}

function styled(format: Format, text: string): string {
  return styleText(format, text, { validateStream: false });
}
