/** What is said of the staff that follows demand interval by interval, and where it needs more than the staff as written. */
import type { BestShape, GrowResults, GrowVolume } from '../../experiment/grow/grow-results.ts';
import { formatPlain } from '../numbers/format-number.ts';
import { multipleText } from './grow-context.ts';

/** A volume at which both are known. */
export type ShapedVolume = GrowVolume & {
  readonly written: Pick<BestShape, 'paid_hours' | 'fte'>;
  readonly best: BestShape;
};

export function shapedVolumes({ volumes }: Pick<GrowResults, 'volumes'>): ShapedVolume[] {
  return volumes.flatMap((at) => {
    const written = at.needed?.total.needed;
    const best = at.needed?.best_shape;
    return written && best ? [{ ...at, written, best }] : [];
  });
}

/** @returns empty where no best shape was sought */
export function bestShapeNote(results: GrowResults): string {
  if (results.volumes.every(({ needed }) => !needed?.best_shape)) return '';
  const shaped = shapedVolumes(results);
  const last = shaped.at(-1);
  const aWeek = (hours: number) => formatPlain((hours * 7) / results.clock.days, 0);
  const hours =
    last === undefined
      ? ''
      : `: at ${multipleText(last.volume)} ${aWeek(last.best.paid_hours)} paid hours a week, beside ${aWeek(last.written.paid_hours)}`;
  const more = shaped.filter(({ written, best }) => best.paid_hours > written.paid_hours);
  const unsure = shaped.filter(({ best }) => !best.minimal);
  const where = (some: readonly ShapedVolume[]) =>
    some.length === results.volumes.length
      ? 'Everywhere'
      : `At ${some.map(({ volume }) => multipleText(volume)).join(', ')}`;
  const reason =
    more.length === 0
      ? ''
      : ` ${where(more)} it needs more; live channels are then held to their targets in every interval, not over the whole horizon.`;
  const doubt = unsure.length === 0 ? '' : ` ${where(unsure)} it is not shown to be the least.`;
  return `Best shape: FTE where staff follows demand interval by interval${hours}.${reason}${doubt}`;
}
