/** The closed forms as one tidy table: a row per number of agents, form and metric. */
import { csvText } from '../csv-text.ts';
import type { ErlangResults } from './erlang-results.ts';

/** @returns CSV with the columns agents, rostered, form, metric, unit, value; an empty value where there is no steady state */
export function erlangCsv({ rows, required, question }: ErlangResults): string {
  const metrics = [
    ['service_level', 'share'],
    ['waiting_probability', 'share'],
    ['abandonment_rate', 'share'],
    ['average_speed_of_answer', 's'],
    ['occupancy', 'share'],
  ] as const;
  const forms = question.patience === null ? (['erlang_c'] as const) : (['erlang_c', 'erlang_a'] as const);
  const records = rows.flatMap((row) =>
    forms.flatMap((form) => {
      const values: Readonly<Record<string, number>> = { ...row[form] };
      return metrics
        .filter(([metric]) => form === 'erlang_a' || metric !== 'abandonment_rate')
        .map(([metric, unit]) => [
          row.agents,
          row.rostered,
          form,
          row.agents === required[form],
          metric,
          unit,
          values[metric] ?? null,
        ]);
    }),
  );
  return csvText(['agents', 'rostered', 'form', 'required', 'metric', 'unit', 'value'], records);
}
