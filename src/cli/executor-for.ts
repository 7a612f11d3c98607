/** Who runs the replications. */
import type { Executor } from '../experiment/executor.ts';

export async function executorFor(_workers: number | undefined, _replications: number): Promise<Executor> {
  const { inlineExecutor } = await import('../experiment/inline-executor.ts');
  return inlineExecutor;
}
