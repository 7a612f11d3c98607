/** Saving the text over its file, or as another one beside it, and running what it says. */
import { useId, useState } from 'preact/hooks';
import type { ScenarioDetail } from '../../../src/server/api.ts';
import { ask } from '../api/ask.ts';
import { ServerProblem } from '../api/problem.ts';
import { goTo } from '../routing/router.ts';
import { detail, showSaved } from '../store/scenario.ts';
import { listScenarios } from '../store/scenarios.ts';

export interface SaveButtonsProps {
  readonly isEdited: boolean;
  /** Whether the plan is without a fault. */
  readonly canRun: boolean;
  /** The text as it is at the moment. */
  readonly text: () => string;
}

export function SaveButtons({ isEdited, canRun, text }: SaveButtonsProps) {
  const id = useId();
  const [name, setName] = useState<string>();
  const [told, setTold] = useState<{ text: string; isFault: boolean }>();
  const of = detail.value;
  if (of === undefined) return null;
  const attempt = async (act: () => Promise<string>) => {
    try {
      setTold({ text: await act(), isFault: false });
    } catch (fault) {
      setTold({ text: reason(fault), isFault: true });
    }
  };
  const save = () =>
    attempt(async () => {
      const path = of.id.split('/').map(encodeURIComponent).join('/');
      showSaved(
        await ask<ScenarioDetail>(`/scenarios/${path}`, {
          method: 'PUT',
          body: { text: text(), revision: of.revision },
        }),
      );
      return `Saved ${of.id}.`;
    });
  const saveAs = () =>
    attempt(async () => {
      const asked = /\.ya?ml$/.test(name!) ? name! : `${name}.yaml`;
      const saved = await ask<ScenarioDetail>('/scenarios', { method: 'POST', body: { id: asked, text: text() } });
      setName(undefined);
      await listScenarios();
      showSaved(saved);
      goTo({ scenario: saved.id });
      return `Saved as ${saved.id}.`;
    });
  return (
    <div class="save-buttons">
      <p role="status" class={told?.isFault ? 'alarm' : undefined}>
        {told?.text}
      </p>
      <code class="file">
        {of.id}
        {isEdited ? ', edited' : ''}
      </code>
      {name === undefined ? (
        <>
          <button type="button" class="plain" disabled={!isEdited} onClick={() => void save()}>
            Save
          </button>
          <button type="button" class="plain" onClick={() => setName(of.id.replace(/(\.ya?ml)$/, '-2$1'))}>
            Save as new file
          </button>
          <button type="button" class="primary" disabled={!canRun} onClick={() => goTo({ view: 'overview' })}>
            Run
          </button>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void saveAs();
          }}
        >
          <label for={id}>New file</label>
          <input id={id} value={name} required onInput={({ currentTarget }) => setName(currentTarget.value)} />
          <button type="submit" class="primary">
            Save
          </button>
          <button type="button" class="plain" onClick={() => setName(undefined)}>
            Cancel
          </button>
        </form>
      )}
    </div>
  );
}

function reason(fault: unknown): string {
  if (fault instanceof ServerProblem) {
    if (fault.status === 409) return 'There is a file of that name already.';
    if (fault.status === 412)
      return 'The file has been changed by somebody else meanwhile. Save as a new file, or reload the page.';
  }
  return fault instanceof Error ? fault.message : String(fault);
}
