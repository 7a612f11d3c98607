/** How a command ends: the exit statuses, and the one error that says "what you asked for cannot be done as written". */

export const Exit = { done: 0, fault: 1, targetMissed: 2, badInput: 3, interrupted: 130 } as const;
export type Exit = (typeof Exit)[keyof typeof Exit];

/** Bad arguments, a bad scenario, a file that cannot be read or written: told to the user as it is, exit 3. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
