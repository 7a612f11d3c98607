/** Hours of the day and contact types that the model gets wrong by more than chance, in sentences. */
import type { GradingResult } from '../../history/grade/grade-results.ts';
import { capitalised } from '../number-word.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { errorText, valueText } from './grade-words.ts';

/** Places that are told; the others are counted. */
const MOST = 8;

export function biasSentences({ biases }: GradingResult): string[] {
  if (biases.length === 0) return ['No hour of the day and no contact type is off by more than chance explains.'];
  const told = biases.slice(0, MOST).map((bias) => {
    const where =
      bias.contact_type === null
        ? `between ${clock(bias.hour!)} and ${clock(bias.hour! + 1)}`
        : `for ${bias.contact_type}`;
    const what = bias.metric === 'abandonment_rate' ? 'abandonment' : 'hold time';
    const error = bias.simulated - bias.actual;
    return `${capitalised(where)} the model’s ${what} is off by ${errorText(bias.metric, error)} (${valueText(bias.metric, bias.simulated)} where it was ${valueText(bias.metric, bias.actual)}).`;
  });
  const more = biases.length - told.length;
  return [
    'Where the model is off by more than chance explains (1 in 1,000):',
    ...told,
    ...(more > 0 ? [`And ${more} more: --json or --csv tells them.`] : []),
  ];
}

function clock(hour: number): string {
  return `${String(Math.floor(hour)).padStart(2, '0')}:00`;
}

export function biasLines(grading: GradingResult): string[] {
  return biasSentences(grading).flatMap((text, k) => wrapText(text, k === 0 ? '' : '  '));
}
