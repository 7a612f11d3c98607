/**
 * The path that names a stream or a case's decision: a root for (seed, replication), and integers for the rest.
 * A name is hashed once, so that adding, removing or renaming one part moves no other part's numbers.
 */
import seedrandom from 'seedrandom';
import { absorb, finalise } from './mix.ts';

/** 128 bits that stand for one replication under one seed: four int32 words. */
export type StreamRoot = Int32Array;

/**
 * The root of all streams of one replication.
 * @param seed the scenario's seed, any finite number
 * @param replication number of the replication, from 0
 */
export function streamRoot(seed: number, replication: number): StreamRoot {
  const generator = seedrandom.xor4096(`${seed}/${replication}`);
  return Int32Array.from({ length: 4 }, () => generator.int32());
}

/** An int32 for a part's name, the same in every scenario; to be computed once, when the centre is built. */
export function pathHash(name: string): number {
  let hash = 0x5bd1e995;
  for (let k = 0; k < name.length; k++) hash = absorb(hash, name.charCodeAt(k));
  return finalise(hash ^ name.length);
}
