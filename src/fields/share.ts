/** Shares: 80% or 0.8; read into 0–1. */

import type { Bounds, Kind } from './kind.ts';
import { jsonBounds } from './number.ts';
import { type Measure, quantity } from './quantity.ts';
import { accept, type Reading, refuse } from './reading.ts';
import { shown } from './shown.ts';

const measure: Measure = {
  name: 'share',
  unit: '1',
  looks: 'a share',
  read: readShare,
  show: showShare,
  json: (bounds) => ({
    anyOf: [
      { type: 'string', pattern: String.raw`^-?[0-9]+(\.[0-9]+)? ?%$` },
      { type: 'number', ...jsonBounds(bounds) },
    ],
  }),
};

/** @returns the kind of a share, 0 to 1 unless the bounds say otherwise */
export function share(bounds: Bounds = { min: 0, max: 1 }): Kind<number> {
  const kind = quantity(measure, bounds);
  return { ...kind, read: (raw) => suggestPercent(raw, kind.read(raw), bounds) };
}

const anyShare = share();

/** A share as the key of a table, where YAML makes a text of a bare number too. */
export function readShareKey(key: string): Reading<number> {
  return anyShare.read(/^\s*\d+(\.\d+)?\s*$/.test(key) ? Number(key) : key);
}

function readShare(raw: unknown): Reading<number> {
  if (typeof raw === 'number') return accept(raw);
  if (typeof raw !== 'string') return refuse(`expected a share, found ${shown(raw)}`);
  const match = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(raw);
  return match ? accept(Number(match[1]) / 100) : refuse(`expected a share, found ${shown(raw)}`);
}

/** A bare 80 was likely meant as 80 %. */
function suggestPercent(raw: unknown, reading: Reading<number>, bounds: Bounds): Reading<number> {
  const limit = bounds.max ?? bounds.below;
  if (reading.ok || limit === undefined || typeof raw !== 'number' || !(raw > limit && raw <= limit * 100))
    return reading;
  const message = `${raw} is above ${limit}`;
  return { ok: false, refusals: reading.refusals.map((refusal) => ({ ...refusal, message, suggestion: `${raw}%` })) };
}

/** @returns the share in percent, `80 %` */
export function showShare(value: number): string {
  return `${Number((value * 100).toPrecision(12))} %`.replace(/^-/, '−');
}
