import { describe, expect, it } from 'vitest';
import { fillExponential } from '../../src/random/fill-exponential.ts';
import { fillNormal } from '../../src/random/fill-normal.ts';
import { fillUniform } from '../../src/random/fill-uniform.ts';
import { absorb, finalise } from '../../src/random/mix.ts';
import { pathHash, Stream, streamRoot } from '../../src/random/stream.ts';
import { correlationScore, criticalDistance, kolmogorovSmirnov, SURPRISING, serialScore } from './goodness.ts';

const COUNT = 100_000;

describe('mix', () => {
  it('is MurmurHash3 (x86, 32 bits): published test values', () => {
    expect(finalise(1) >>> 0).toBe(0x514e28b7); // '' with seed 1
    expect(finalise(absorb(0, 0x74736574) ^ 4) >>> 0).toBe(0xba6bd213); // 'test' with seed 0
  });
});

describe('Stream', () => {
  it("is xoshiro128++: the reference implementation's first numbers from state 1, 2, 3, 4", () => {
    const stream = new Stream();
    stream.state.set([1, 2, 3, 4]);
    const numbers = Array.from({ length: 10 }, () => stream.next() >>> 0);
    expect(numbers).toEqual([
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768, 3867114732, 1355841295, 495546011, 621204420,
    ]);
  });

  it('keeps its first numbers for ever', () => {
    const root = streamRoot(2026, 0);
    const stream = new Stream();
    stream.restart(root, 20_514, pathHash('billing'), 3);
    expect([...root, pathHash('billing'), stream.next(), stream.next(), stream.uniform()]).toMatchInlineSnapshot(`
      [
        1921992544,
        -1837479294,
        57032329,
        -733737647,
        -504657017,
        -1970784345,
        648877495,
        0.76548492615197,
      ]
    `);
    stream.restartForCase(root, 20_514, pathHash('billing'), 17, 3, 1);
    expect([stream.next(), stream.next(), stream.uniform()]).toMatchInlineSnapshot(`
      [
        -1949847262,
        1143610160,
        0.6683455769832439,
      ]
    `);
    stream.restartFromHash(12_345);
    expect([stream.next(), stream.next(), stream.uniform()]).toMatchInlineSnapshot(`
      [
        1301677891,
        -1380732782,
        0.7013763899018538,
      ]
    `);
  });

  it('starts the same stream again from the same path', () => {
    const one = new Stream();
    const other = new Stream();
    one.restart(streamRoot(1, 2), 5, 6, 7);
    other.restart(streamRoot(3, 4), 5, 6, 7);
    other.next();
    other.restart(streamRoot(1, 2), 5, 6, 7);
    expect(other.state).toEqual(one.state);
  });

  it.each([
    ['seed', streamRoot(2, 0), 0, 0, 0],
    ['replication', streamRoot(1, 1), 0, 0, 0],
    ['day', streamRoot(1, 0), 1, 0, 0],
    ['owner', streamRoot(1, 0), 0, 1, 0],
    ['purpose', streamRoot(1, 0), 0, 0, 1],
  ] as const)('is uncorrelated with the stream of another %s', (_what, root, day, owner, purpose) => {
    const one = new Float64Array(COUNT);
    const other = new Float64Array(COUNT);
    const stream = new Stream();
    stream.restart(streamRoot(1, 0), 0, 0, 0);
    fillUniform(stream, one, 0, COUNT);
    stream.restart(root, day, owner, purpose);
    fillUniform(stream, other, 0, COUNT);
    expect(Math.abs(correlationScore(one, other))).toBeLessThan(SURPRISING);
  });

  it.each(['replication', 'day', 'owner', 'purpose'])(
    'is uniform and uncorrelated in its first number over %s',
    (what) => {
      const count = what === 'replication' ? 3000 : COUNT;
      const root = streamRoot(1, 0);
      const stream = new Stream();
      const first = Float64Array.from({ length: count }, (_, k) => {
        stream.restart(
          what === 'replication' ? streamRoot(1, k) : root,
          what === 'day' ? k : 9,
          what === 'owner' ? k : 9,
          what === 'purpose' ? k : 9,
        );
        return stream.uniform();
      });
      expect(kolmogorovSmirnov(first, (x) => x)).toBeLessThan(criticalDistance(count));
      expect(Math.abs(serialScore(first))).toBeLessThan(SURPRISING);
    },
  );

  it('gives different names different hashes', () => {
    const names = Array.from({ length: COUNT }, (_, k) => `group_${k}`);
    // 100,000 random int32 have 1.16 pairs alike on average; 10 or more have probability below 10⁻⁶.
    expect(new Set(names.map(pathHash)).size).toBeGreaterThan(COUNT - 10);
  });
});

describe('block fillers', () => {
  it('write the numbers that the stream gives one by one', () => {
    const block = new Float64Array(1000);
    fillUniform(new Stream(), block, 0, 1000);
    const single = new Stream();
    expect(block).toEqual(Float64Array.from({ length: 1000 }, () => single.uniform()));
  });

  it.each([fillUniform, fillExponential, fillNormal])(
    'write the same in pieces as at once, and nothing outside',
    (fill) => {
      const whole = new Float64Array(3002);
      const pieces = new Float64Array(3002);
      fill(new Stream(), whole, 1, 3001);
      const stream = new Stream();
      for (let from = 1, size = 0; from < 3001; size = (size + 1) % 40) {
        const to = Math.min(from + size, 3001);
        fill(stream, pieces, from, to);
        from = to;
      }
      expect(pieces).toEqual(whole);
      expect([whole[0], whole[3001]]).toEqual([0, 0]);
      expect(whole.subarray(1, 3001).every((value) => value !== 0)).toBe(true);
    },
  );
});
