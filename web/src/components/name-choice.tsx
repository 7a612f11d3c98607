/** Which of several names of the scenario is looked at, kept in the address. */
import { spoken } from '../../../src/report/charts/interval-words.ts';
import { capitalised } from '../../../src/report/number-word.ts';
import { address, look } from '../routing/router.ts';
import { Choice } from './choice.tsx';

/** @param key in the address's query @param names the first of which is looked at unless the address says otherwise */
export function useName(key: string, names: readonly string[]): [string | undefined, (name: string) => void] {
  const asked = address.value.query[key] ?? '';
  const name = names.includes(asked) ? asked : names[0];
  return [name, (next) => look({ [key]: next === names[0] ? '' : next })];
}

export interface NameChoiceProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly name: string;
  readonly onChoose: (name: string) => void;
  /** What a name is called; its words unless told otherwise. */
  readonly text?: (name: string) => string;
}

/** Names that fit side by side; more of them go into a list. */
const mostBeside = 5;

function inWords(name: string): string {
  return capitalised(spoken(name).replaceAll('-', ' '));
}

export function NameChoice({ label, names, name, onChoose, text = inWords }: NameChoiceProps) {
  if (names.length < 2) return null;
  if (names.length <= mostBeside) {
    return (
      <Choice
        label={label}
        options={names.map((value) => ({ value, text: text(value) }))}
        value={name}
        onChoose={onChoose}
      />
    );
  }
  return (
    <label class="list-choice">
      <span class="unseen">{label}</span>
      <select value={name} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {names.map((each) => (
          <option key={each} value={each}>
            {text(each)}
          </option>
        ))}
      </select>
    </label>
  );
}
