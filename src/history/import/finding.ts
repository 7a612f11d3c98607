/** What an import noticed. Readings say how the file was understood; warnings name what cannot be trusted or is missing. */

export const findingTopics = [
  'reading',
  'time',
  'columns',
  'totals',
  'trust',
  'duplicates',
  'gaps',
  'clock',
  'outliers',
  'left out',
] as const;
export type FindingTopic = (typeof findingTopics)[number];

export interface Finding {
  readonly topic: FindingTopic;
  readonly severity: 'reading' | 'warning';
  /** The export's own header, where one column is meant. */
  readonly column?: string | undefined;
  readonly text: string;
  /** A few cases of it. */
  readonly examples?: readonly string[] | undefined;
}

/** Examples given of each finding. */
export const MOST_EXAMPLES = 3;

export function reading(topic: FindingTopic, text: string, column?: string): Finding {
  return column === undefined ? { topic, severity: 'reading', text } : { topic, severity: 'reading', text, column };
}

export function warning(
  topic: FindingTopic,
  text: string,
  more: { readonly column?: string | undefined; readonly examples?: readonly string[] | undefined } = {},
): Finding {
  const { column, examples = [] } = more;
  return {
    topic,
    severity: 'warning',
    text,
    ...(column === undefined ? {} : { column }),
    ...(examples.length === 0 ? {} : { examples: examples.slice(0, MOST_EXAMPLES) }),
  };
}
