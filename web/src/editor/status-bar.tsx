/** At the foot: what is wrong, each fault a step to its place, and what the other views show meanwhile. */
import type { ApiFault } from '../../../src/server/api.ts';

export interface StatusBarProps {
  readonly faults: readonly ApiFault[];
  readonly warnings: readonly ApiFault[];
  readonly isEdited: boolean;
  /** Whether the other views show this text. */
  readonly isShown: boolean;
  readonly onShow: (line: number, column: number) => void;
}

/** Places that are listed. */
const LISTED = 4;

export function StatusBar({ faults, warnings, isEdited, isShown, onShow }: StatusBarProps) {
  const listed = faults.length > 0 ? faults : warnings;
  return (
    <div class="status-bar">
      <b class={faults.length > 0 ? 'alarm' : undefined} role="status">
        {faults.length > 0
          ? counted(faults.length, 'fault')
          : warnings.length > 0
            ? counted(warnings.length, 'warning')
            : 'No faults'}
      </b>
      <ul>
        {listed.slice(0, LISTED).map(({ line, column, path, message }) => (
          <li key={`${line}:${column}:${message}`}>
            <button type="button" title={message} onClick={() => onShow(line, column)}>
              {line}:{column} <span>{path}</span>
            </button>
          </li>
        ))}
      </ul>
      <span class="meanwhile">
        {faults.length > 0 && !isShown
          ? 'Other views keep showing the last scenario that was sound'
          : isEdited
            ? 'Other views show the edited scenario'
            : ''}
      </span>
    </div>
  );
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
