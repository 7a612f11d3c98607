/** Plain numbers and whole numbers. */
import type { Bounds, JsonSchema, Kind } from './kind.ts';
import { type Measure, quantity } from './quantity.ts';
import { accept, refuse } from './reading.ts';
import { shown } from './shown.ts';

const plain: Measure = {
  name: 'number',
  looks: 'a number',
  read: (raw) => (typeof raw === 'number' ? accept(raw) : refuse(`expected a number, found ${shown(raw)}`)),
  show: showNumber,
  json: (bounds) => ({ type: 'number', ...jsonBounds(bounds) }),
};

const whole: Measure = {
  ...plain,
  name: 'whole number',
  looks: 'a whole number',
  read: (raw) => (typeof raw === 'number' ? accept(raw) : refuse(`expected a whole number, found ${shown(raw)}`)),
  json: (bounds) => ({ type: 'integer', ...jsonBounds(bounds) }),
};

/** @returns the kind of a plain number within the bounds */
export function number(bounds: Bounds = {}): Kind<number> {
  return quantity(plain, bounds);
}

/** @returns the kind of a whole number within the bounds */
export function integer(bounds: Bounds = {}): Kind<number> {
  return quantity(whole, bounds, true);
}

/** @returns the kind without `add` and `times`: a rank or a seed is a number but no quantity */
export function ordinal(kind: Kind<number>): Kind<number> {
  const { quantity: _, ...rest } = kind;
  return rest;
}

/** @returns the bounds as JSON Schema's keywords */
export function jsonBounds({ min, above, max, below }: Bounds): JsonSchema {
  return {
    ...(min === undefined ? {} : { minimum: min }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
    ...(max === undefined ? {} : { maximum: max }),
    ...(below === undefined ? {} : { exclusiveMaximum: below }),
  };
}

/** @returns the number with thousands separated and a true minus */
export function showNumber(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return String(value).replace(/^-/, '−');
  const [whole = '0', fraction] = String(Math.abs(value)).split('.');
  const grouped = /^\d+$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}
