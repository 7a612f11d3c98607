/** A chart's SVG made part of a page: it takes the page's width and its colours, light or dark. */
import { colourPairs } from '../charts/theme.ts';
import { escapeHtml } from './escape-html.ts';

/**
 * @param svg as drawn in the light theme
 * @param label what it shows, for those who do not see it
 */
export function inlineSvg(svg: string, label: string): string {
  const [, width = '0', height = '0'] = /<svg[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const open = `<svg role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${width} ${height}" style="max-width:${width}px;min-width:min(${width}px,640px)" xmlns="http://www.w3.org/2000/svg">`;
  return withVariables(
    svg
      .replace(/^[\s\S]*?<svg[^>]*>/, open)
      .replace(/ aria-(?:roledescription|label|hidden|haspopup)="[^"]*"(?=[^>]*>)/g, keepFirst()),
  );
}

/** The outermost label is the page's own; those of single marks would be read one by one. */
function keepFirst(): (match: string) => string {
  let seen = false;
  return (match) => {
    if (!seen && match.startsWith(' aria-label')) {
      seen = true;
      return match;
    }
    return '';
  };
}

/** Every colour of the theme by a variable that the page sets for light and dark. */
function withVariables(svg: string): string {
  const pairs = colourPairs();
  return svg.replace(/(fill|stroke)="(#[0-9a-f]{6})"/gi, (whole, channel: string, colour: string) => {
    const known = [...pairs.keys()].find((each) => each.toLowerCase() === colour.toLowerCase());
    return known === undefined ? whole : `${channel}="var(${variableName(known)})"`;
  });
}

/** @returns CSS that sets the variables */
export function chartVariables(theme: 'light' | 'dark'): string {
  return [...colourPairs()]
    .map(([light, dark]) => `${variableName(light)}:${theme === 'light' ? light : dark}`)
    .join(';');
}

function variableName(colour: string): string {
  return `--c${colour.slice(1).toLowerCase()}`;
}
