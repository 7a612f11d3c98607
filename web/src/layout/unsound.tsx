/** A scenario with faults: nothing can be shown of it but what is wrong, and where to put it right. */
import type { ComponentChildren } from 'preact';
import { numberWord } from '../../../src/report/number-word.ts';
import { Headline } from '../components/headline.tsx';
import { Link } from '../routing/link.tsx';
import { faults } from '../store/scenario.ts';

export function Unsound({ fallback }: { readonly fallback: ComponentChildren }) {
  const wrong = faults.value;
  if (wrong.length === 0) return <>{fallback}</>;
  const count = numberWord(wrong.length);
  return (
    <div class="unsound">
      <Headline>{`${count.charAt(0).toUpperCase()}${count.slice(1)} ${wrong.length === 1 ? 'fault stops' : 'faults stop'} this scenario from running`}</Headline>
      <ul>
        {wrong.map(({ line, column, path, message, accepted }) => (
          <li key={`${line}:${column}:${message}`}>
            <code>
              {line}:{column} {path}
            </code>{' '}
            {message}
            {accepted === undefined ? '' : `; expected ${accepted}`}
          </li>
        ))}
      </ul>
      <p>
        <Link to={{ view: 'scenario' }}>Put it right in the Scenario view</Link>
      </p>
    </div>
  );
}
