/** Files that the server makes of a run. */
import type { Run } from '../store/runs.ts';

const names = { json: 'JSON', csv: 'CSV', xlsx: 'XLSX', html: 'HTML' } as const;

export interface ExportLinksProps {
  readonly run: Run<unknown>;
  readonly forms: readonly (keyof typeof names)[];
  /** What is exported, for screen readers. */
  readonly what: string;
}

export function ExportLinks({ run: { state, results }, forms, what }: ExportLinksProps) {
  if (state === undefined || results === undefined) return null;
  return (
    <div class="takes">
      {forms.map((form) => (
        <a key={form} href={`/api/runs/${state.id}/export.${form}`} download aria-label={`${what} as ${names[form]}`}>
          {names[form]}
        </a>
      ))}
    </div>
  );
}
