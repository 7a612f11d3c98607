/** What random numbers are for: part of the path that names a stream, so that each purpose has its own. */
import { pathHash } from '../random/stream.ts';

export const Purpose = {
  busyness: pathHash('busyness'),
  arrivals: pathHash('arrivals'),
  segment: pathHash('segment'),
  patience: pathHash('patience'),
  balking: pathHash('balking'),
  talk: pathHash('talk'),
  wrapUp: pathHash('wrap_up'),
  idle: pathHash('idle'),
  transfer: pathHash('transfer'),
  transferTo: pathHash('transfer_to'),
  resolution: pathHash('resolution'),
  comesBack: pathHash('comes_back'),
  comesBackAfter: pathHash('comes_back_after'),
  retry: pathHash('retry'),
  retryAfter: pathHash('retry_after'),
  comeBack: pathHash('come_back'),
  comeBackAfter: pathHash('come_back_after'),
  absence: pathHash('absence'),
  triesFirst: pathHash('tries_first'),
  reason: pathHash('reason'),
  visitTime: pathHash('visit_time'),
  solved: pathHash('solved'),
  falselySolved: pathHash('falsely_solved'),
  falselySolvedAfter: pathHash('falsely_solved_after'),
  givesUp: pathHash('gives_up'),
  acceptsCallback: pathHash('accepts_callback'),
  callbackSlot: pathHash('callback_slot'),
  reached: pathHash('reached'),
  reachedAgain: pathHash('reached_again'),
} as const;

/** Owner of what contact types share: a name that no part can have. */
export const SHARED = pathHash('*');
