/** Still to be written. */
import { Headline } from '../components/headline.tsx';

export function View() {
  return <Headline>Still to be written</Headline>;
}
