import { expect, it } from 'vitest';
import { unbelievableHandleTime } from '../../src/history/believable-handle-time.ts';

it('tells milliseconds and minutes from seconds, and believes what may be', () => {
  expect([5, 240, 14_400, 0, Number.NaN].map(unbelievableHandleTime)).toEqual(Array(5).fill(undefined));
  expect(unbelievableHandleTime(240_000)).toEqual({ looksLike: 'looks like milliseconds' });
  expect(unbelievableHandleTime(4)).toEqual({ looksLike: 'looks like minutes' });
  expect(unbelievableHandleTime(1e9)).toEqual({ looksLike: undefined });
});
