/**
 * The look of every chart: the light and the dark theme as Vega-Lite configurations, with a few styles that follow from
 * their colours.
 */
import light from './chart-theme.json' with { type: 'json' };
import dark from './chart-theme-dark.json' with { type: 'json' };

export type ThemeName = 'light' | 'dark';

/** A Vega-Lite `config`. */
export type Theme = Readonly<Record<string, unknown>>;

type Given = typeof light;

function withOwnStyles(theme: Given): Theme {
  const { background } = theme;
  const alarm = theme.style.alarm.color;
  const cells = Object.fromEntries(theme.range.ramp.map((color, level) => [`cell-${level}`, { color }]));
  const parts = Object.fromEntries(theme.range.ordinal.map((color, place) => [`part-${place}`, { color }]));
  return {
    ...theme,
    text: { ...theme.text, align: 'left', baseline: 'middle' },
    style: {
      ...theme.style,
      ...cells,
      ...parts,
      // The width of the band that keeps a label clear of the lines it crosses.
      halo: { color: background, stroke: background, strokeWidth: 5, strokeJoin: 'round' },
      'cell-short': { color: alarm },
      'cell-outline': { color: alarm },
      cross: { color: alarm, strokeWidth: 2, strokeCap: 'round' },
      'label-cell': { color: theme.title.color, fontSize: 12, align: 'center' },
      'label-cell-short': { color: background, fontSize: 12, fontWeight: 600, align: 'center' },
      'label-plain': { color: theme.text.color, fontSize: 13, lineHeight: 17 },
      'label-strong': { color: theme.title.color, fontSize: 13, fontWeight: 600, lineHeight: 17 },
      'label-short': { color: alarm, fontSize: 12, lineHeight: 16 },
      'chart-title': { color: theme.title.color, fontSize: 15, fontWeight: 600, lineHeight: 20 },
      'chart-subtitle': { color: theme.title.subtitleColor, fontSize: 13, lineHeight: 18 },
      divider: { color: theme.axis.gridColor, strokeWidth: 1 },
      'whisker-worse': { color: alarm, strokeWidth: 4, strokeCap: 'butt' },
      'whisker-open': { color: theme.text.color, strokeWidth: 4, strokeCap: 'butt' },
      'bar-answer': { color: theme.bar.color },
      'bar-pale': { color: theme.range.ordinal.at(-2) },
      'bar-wide': { color: theme.style['band-base'].color, fillOpacity: 0.28 },
      'point-hollow': { color: background, stroke: alarm, strokeWidth: 2.25, opacity: 1, size: 110 },
      'point-answer': { color: theme.point.color },
      'point-base': { color: theme.style.base.color },
      'point-today': { color: theme.style.today.color },
      'point-alarm': { color: alarm },
      'break-line': { color: alarm, strokeWidth: 1.25, strokeDash: [3, 3] },
      'break-interval': { color: alarm, strokeWidth: 4, strokeCap: 'butt' },
      'part-edge': { color: background, strokeWidth: 1.25 },
    },
  };
}

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: withOwnStyles(light),
  // The two files have the same keys, which a test holds.
  dark: withOwnStyles(dark as Given),
};

/** Every colour of the light theme with the one that stands for it in the dark. */
export function colourPairs(): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const walk = (one: unknown, other: unknown): void => {
    if (typeof one === 'string' && typeof other === 'string') {
      if (/^#[0-9A-F]{6}$/i.test(one) && !pairs.has(one)) pairs.set(one, other);
    } else if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
      for (const key of Object.keys(one)) walk(Reflect.get(one, key), Reflect.get(other, key));
    }
  };
  walk(themes.light, themes.dark);
  return pairs;
}
