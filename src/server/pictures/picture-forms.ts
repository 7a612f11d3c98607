/** The forms in which charts and answers can be had. */

export type ChartForm = 'svg' | 'png' | 'json';
export const exportForms = ['json', 'html', 'xlsx', 'csv', 'svg', 'png'] as const;
export type ExportForm = (typeof exportForms)[number];
