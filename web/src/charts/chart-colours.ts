/**
 * The colours of a drawn chart by variables, each a pair of light and dark: so that a picture follows the page at once,
 * onto paper too, where there is no time to draw it anew.
 */
import { colourPairs } from '../../../src/report/charts/theme.ts';

const channels = ['fill', 'stroke'] as const;
const names = new Map<string, string>();

/** @param picture drawn in the light theme */
export function followTheme(picture: SVGElement): void {
  if (names.size === 0) setVariables();
  for (const element of picture.querySelectorAll<SVGElement>('[fill], [stroke]')) {
    for (const channel of channels) {
      const name = names.get(element.getAttribute(channel)?.toLowerCase() ?? '');
      if (name !== undefined) element.setAttribute(channel, `var(${name})`);
    }
  }
}

function setVariables(): void {
  for (const [light, dark] of colourPairs()) {
    const name = `--chart-${light.slice(1).toLowerCase()}`;
    names.set(light.toLowerCase(), name);
    document.documentElement.style.setProperty(name, `light-dark(${light}, ${dark})`);
  }
}
