/** Asks for the token that a server beyond this machine wants. */
import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { Headline } from '../components/headline.tsx';

export function Token() {
  const [fault, setFault] = useState('');
  const send = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget).get('token') ?? '');
    try {
      await ask('/session', { method: 'POST', body: { token } });
      location.reload();
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form class="token" onSubmit={(event) => void send(event)}>
      <Headline>This server asks for a token</Headline>
      <label>
        Token
        <input name="token" type="password" autocomplete="current-password" required aria-describedby="token-fault" />
      </label>
      <button type="submit" class="primary">
        Open
      </button>
      <p id="token-fault" role="alert">
        {fault}
      </p>
    </form>
  );
}
