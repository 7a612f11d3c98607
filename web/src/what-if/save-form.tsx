/** Keeps the change as a variant in the scenario's own file, under a name that can be altered, or undoes all of it. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ScenarioDetail } from '../../../src/server/api.ts';
import { ask } from '../api/ask.ts';
import { ServerProblem } from '../api/problem.ts';
import type { Change } from '../engine/messages.ts';
import { detail, edit, showSaved, sound } from '../store/scenario.ts';

export interface SaveWhatIfProps {
  readonly title: string;
  readonly change: Change;
  readonly onReset: () => void;
}

export function SaveWhatIf({ title, change, onReset }: SaveWhatIfProps) {
  const id = useId();
  const [name, setName] = useState<string>();
  const [told, setTold] = useState<{ text: string; isFault: boolean }>();
  const field = useRef<HTMLInputElement>(null);
  const isNaming = name !== undefined;
  useEffect(() => {
    if (isNaming) field.current?.select();
  }, [isNaming]);
  const isChanged = Object.keys(change).length > 0;
  const key = JSON.stringify(change);
  useEffect(() => {
    setTold(undefined);
    setName(undefined);
  }, [key]);
  const save = async () => {
    try {
      setTold({ text: await saved(name?.trim() || title, change), isFault: false });
      setName(undefined);
    } catch (fault) {
      setTold({ text: reason(fault), isFault: true });
    }
  };
  return (
    <form
      class="save"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === undefined) setName(title);
        else void save();
      }}
    >
      {name === undefined ? null : (
        <div class="name">
          <label for={id}>Name of the what-if</label>
          <input
            id={id}
            value={name}
            maxLength={200}
            required
            ref={field}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </div>
      )}
      <div class="buttons">
        <button type="submit" class="primary" disabled={!isChanged}>
          {name === undefined ? 'Save as a what-if' : 'Save'}
        </button>
        <button
          type="button"
          class="plain"
          disabled={!isChanged}
          onClick={() => (name === undefined ? onReset() : setName(undefined))}
        >
          {name === undefined ? 'Reset' : 'Cancel'}
        </button>
      </div>
      <p role="status" class={told?.isFault ? 'alarm' : undefined}>
        {told?.text}
      </p>
    </form>
  );
}

/** @returns what was done */
async function saved(title: string, change: Change): Promise<string> {
  const { withWhatIf } = await import('./save-what-if.ts');
  const of = detail.value!;
  const { text, edited } = sound.value!;
  const after = withWhatIf(text, title, change);
  if (edited) {
    await edit(after.text);
    return `Added to the edited text as ${after.key}. Save that in the Scenario view.`;
  }
  const path = of.id.split('/').map(encodeURIComponent).join('/');
  const body = { text: after.text, revision: of.revision };
  showSaved(await ask<ScenarioDetail>(`/scenarios/${path}`, { method: 'PUT', body }));
  return `Saved as ${after.key} in ${of.id}.`;
}

function reason(fault: unknown): string {
  if (fault instanceof ServerProblem && fault.status === 412)
    return 'The file has been changed by somebody else meanwhile. Reload the page to see it, then save again.';
  return fault instanceof Error ? fault.message : String(fault);
}
