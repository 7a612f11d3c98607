/** Where the levers stand and how much volume is looked at: at once on the page, and shortly after in the address. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { address, look, volume } from '../routing/router.ts';
import { type Lever, readSettings, type Settings, writeSettings } from './lever.ts';

/** Browsers refuse addresses that change with every pixel a lever moves. */
const settled = 250;

export interface Position {
  readonly settings: Settings;
  readonly volume: number;
}

export function usePosition(levers: readonly Lever[]): [Position, (position: Partial<Position>) => void] {
  const { levers: text = '' } = address.value.query;
  const asked = `${text} ${volume.value}`;
  const read = (): Position => ({ settings: readSettings(levers, text), volume: volume.value });
  const [position, setPosition] = useState(read);
  const written = useRef(asked);
  const timer = useRef(0);
  useEffect(() => {
    // Back, forward or a link; what was written here is known already.
    if (written.current === asked) return;
    written.current = asked;
    setPosition(read());
  }, [asked, levers]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const move = (to: Partial<Position>) => {
    const next = { ...position, ...to };
    setPosition(next);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const query = {
        levers: writeSettings(levers, next.settings),
        volume: next.volume === 1 ? '' : String(next.volume),
      };
      written.current = `${query.levers} ${next.volume}`;
      look(query, 'replace');
    }, settled);
  };
  return [position, move];
}
