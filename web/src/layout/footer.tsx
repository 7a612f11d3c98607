/** The foot of the page: what the numbers rest on. */
import { particulars } from './particulars.ts';

export function Footer() {
  return (
    <footer>
      <p>{particulars.value}</p>
    </footer>
  );
}
