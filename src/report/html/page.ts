/**
 * A page before it is written: what it says in the order in which it is read. Plain data: charts are drawn, and the page
 * put into HTML, by others.
 */
import type { Chart } from '../charts/chart.ts';

export interface Page {
  /** Of the scenario. */
  readonly name: string;
  /** What the numbers rest on: `week of 2 March 2026 · 40 runs · seed 2026`. */
  readonly particulars: string;
  /** The finding, a sentence made from results. */
  readonly headline: string;
  /** What the scenario is about, or a second sentence; empty where there is none. */
  readonly lede: string;
  /** Where the scenario came from and how far it can be believed; absent where it came from no history. */
  readonly passport?: string;
  readonly sections: readonly Section[];
  /** Identifiers of the metrics that the page speaks of, to be defined at its end. */
  readonly metrics: readonly string[];
  /** What a reader must know to trust the numbers, a sentence each. */
  readonly notes: readonly string[];
}

export type Section =
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'table'; readonly table: Table }
  /** Narrow tables, side by side where there is room. */
  | { readonly kind: 'beside'; readonly tables: readonly Table[] }
  /** A heading of its own between groups of charts and tables. */
  | { readonly kind: 'heading'; readonly text: string };

export interface Table {
  readonly title: string;
  readonly subtitle?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
  /** Identifier of the metric that the column tells. */
  readonly metric?: string;
}

export interface Row {
  readonly cells: readonly (Cell | string)[];
  /** A total, or the name of a group of rows. */
  readonly weight?: 'total' | 'part';
}

export interface Cell {
  readonly text: string;
  /** Beside it in small: an interval. */
  readonly note?: string;
  /** A shape before it, which says with its word how a target fares. */
  readonly sign?: 'met' | 'missed' | 'close' | 'unknown';
  readonly tone?: 'strong' | 'answer' | 'alarm' | 'faint';
  /** Identifier of the metric that it names. */
  readonly metric?: string;
}
