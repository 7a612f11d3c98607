/** What `cache` does once its words are understood: list, show or clear what is kept. */
import { choice } from '../fields/choice.ts';
import type { KeptResult, Store } from '../node/store.ts';
import { keptList } from '../report/cache/kept-list.ts';
import { jsonText } from '../report/json.ts';
import { paintFor } from './colours.ts';
import type { Values } from './command.ts';
import { Exit, UsageError } from './exit.ts';
import { openStore } from './open-store.ts';
import { readOption } from './read-option.ts';
import type { Terminal } from './terminal.ts';

const actions = choice(['list', 'show', 'clear'] as const);

/** @throws UsageError on what cannot be done as asked */
export async function cacheCommand(args: Values, terminal: Terminal): Promise<Exit> {
  const action = readAction(args.positional('action') ?? 'list');
  const prefix = args.positional('key');
  const store = await openStore(args, terminal);
  if (store === undefined) {
    throw new UsageError('nothing is kept, by STAFFCURVE_CACHE=off or for want of a place; --cache names a folder');
  }
  try {
    await act(action, prefix, store, args.flag('json'), terminal);
    return Exit.done;
  } finally {
    store.close();
  }
}

async function act(
  action: ReturnType<typeof readAction>,
  prefix: string | undefined,
  store: Store,
  json: boolean,
  terminal: Terminal,
): Promise<void> {
  switch (action) {
    case 'list': {
      const kept = store.list(prefix);
      terminal.stdout.write(json ? jsonText(kept) : keptList(kept, store.path, paintFor(terminal)));
      return;
    }
    case 'show': {
      const value = store.recall(theOne(store, prefix).key);
      if (typeof value !== 'object' || value === null) throw new UsageError('the result can no longer be read');
      terminal.stdout.write(jsonText(value));
      return;
    }
    case 'clear': {
      const count = prefix === undefined ? store.clear() : store.clear([theOne(store, prefix).key]);
      terminal.stdout.write(`${count} ${count === 1 ? 'result' : 'results'} cleared\n`);
    }
  }
}

function readAction(word: string) {
  // As an option's value, so that a mistyped word is told in the same way.
  return readOption('action', word, actions)!;
}

/** @throws UsageError unless exactly one key begins so */
function theOne(store: Store, prefix: string | undefined): KeptResult {
  if (prefix === undefined)
    throw new UsageError('name a result by the first digits of its key; `cache list` shows them');
  const found = store.list(prefix.toLowerCase());
  if (found.length === 1) return found[0]!;
  const none = `no kept result has a key that begins with ${JSON.stringify(prefix)}`;
  throw new UsageError(
    found.length === 0 ? none : `${found.length} keys begin with ${JSON.stringify(prefix)}; give more`,
  );
}
