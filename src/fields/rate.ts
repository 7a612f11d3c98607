/** Rates: 1800/week, 100/min; read into a number per second. */
import type { Bounds, Kind } from './kind.ts';
import { nearest } from './nearest.ts';
import { showNumber } from './number.ts';
import { SECONDS_PER } from './per.ts';
import { type Measure, quantity } from './quantity.ts';
import { accept, type Reading, refuse } from './reading.ts';
import { shown } from './shown.ts';
import { suggestedUnit } from './suggested-unit.ts';

const units = Object.keys(SECONDS_PER);

const ACCEPTED_UNITS = units.map((unit) => `/${unit}`).join(', ');

const measure: Measure = {
  name: 'rate',
  unit: '1/s',
  looks: 'a rate such as 1800/week, 100/min',
  read: readRate,
  show: (value) => `${showNumber(Number((value * 86_400).toPrecision(6)))}/day`,
  json: () => ({ type: 'string', pattern: String.raw`^[0-9]+(\.[0-9]+)? ?/ ?(${units.join('|')})$` }),
};

/** @returns the kind of a rate per second, 0 or more unless the bounds say otherwise */
export function rate(bounds: Bounds = { min: 0 }): Kind<number> {
  return quantity(measure, bounds, false, {});
}

function readRate(raw: unknown): Reading<number> {
  if (typeof raw === 'number')
    return refuse(`a rate needs a unit of time, and ${shown(raw)} has none`, undefined, suggestedUnit(raw, '/week'));
  if (typeof raw !== 'string') return refuse(`expected a rate, found ${shown(raw)}`);
  const match = /^\s*(\d+(?:\.\d+)?)\s*\/\s*([a-z]+)\s*$/.exec(raw);
  if (!match) return refuse(`expected a rate, found ${shown(raw)}`);
  const unit = match[2]!;
  if (!Object.hasOwn(SECONDS_PER, unit)) {
    const likely = nearest(unit, units);
    return refuse(`unknown unit of time "${unit}"`, ACCEPTED_UNITS, likely && `${match[1]}/${likely}`);
  }
  return accept(Number(match[1]) / SECONDS_PER[unit]!);
}
