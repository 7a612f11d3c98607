/** What goes wrong between page and server, by kind: each has a name, a status and a title that never change. */
import type { Fault } from '../scenario/fault.ts';
import type { Problem } from './api.ts';

const kinds = {
  'not-understood': { status: 400, title: 'The request is not understood' },
  'token-needed': { status: 401, title: 'A token is needed' },
  'not-allowed': { status: 403, title: 'The request is not allowed' },
  'not-found': { status: 404, title: 'There is no such thing here' },
  exists: { status: 409, title: 'It is there already' },
  'changed-meanwhile': { status: 412, title: 'It has changed meanwhile' },
  'too-large': { status: 413, title: 'It is larger than is taken' },
  'media-type': { status: 415, title: 'JSON is expected' },
  unsound: { status: 422, title: 'The scenario cannot be run as it is' },
  'run-too-large': { status: 422, title: 'The run is larger than is taken' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'internal-fault': { status: 500, title: 'An internal fault, which is a mistake of the program' },
  busy: { status: 503, title: 'Too much is waiting already' },
  closing: { status: 503, title: 'The server is closing' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type ProblemKind = keyof typeof kinds;

/** Thrown anywhere while a request is dealt with; answered as problem details. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly kind: ProblemKind;
  readonly faults: readonly Fault[];
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined;

  constructor(kind: ProblemKind, detail: string, more: { faults?: readonly Fault[]; retryAfter?: number } = {}) {
    super(detail);
    this.kind = kind;
    this.faults = more.faults ?? [];
    this.retryAfter = more.retryAfter;
  }

  get status(): number {
    return kinds[this.kind].status;
  }
}

/** @returns problem details as RFC 9457 has them */
export function problemOf({ kind, message, faults }: Pick<RequestProblem, 'kind' | 'message' | 'faults'>): Problem {
  return {
    type: `urn:staffcurve:problem:${kind}`,
    ...kinds[kind],
    ...(message === '' ? {} : { detail: message }),
    ...(faults.length === 0 ? {} : { faults: [...faults] }),
  };
}

/** A fault in the request itself, which stands on no line. */
export function requestFault(path: string, message: string, more: Pick<Fault, 'accepted' | 'suggestion'> = {}): Fault {
  return { file: 'request', line: 1, column: 1, path, message, ...more };
}
