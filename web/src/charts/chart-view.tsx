/**
 * A chart on the page: its finding and measure as text, the picture, a summary and a table for those who do not see it, and
 * the same as SVG, PNG or CSV to take away.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Chart } from '../../../src/report/charts/chart.ts';
import { Scroll } from '../components/scroll.tsx';
import { theme } from '../store/theme.ts';
import { isNarrow } from '../store/width.ts';
import { type ChartData, chartCsv } from './chart-data.ts';
import { NumbersTable } from './numbers-table.tsx';
import { saveFile } from './save-file.ts';

/** On a phone, pictures up to this width in pixels are shown whole; wider ones scroll, shrunk no further than this. */
const widestWhole = 420;
const smallest = 0.8;
/** A picture grows with its room, but not until its type looks coarse. */
const largest = 1.2;

export interface ChartViewProps {
  readonly chart: Chart;
  /** The numbers in it. */
  readonly data: ChartData;
  /** What the picture shows, in a sentence or two beyond its title, for those who do not see it. */
  readonly summary?: string;
  /** Controls above the picture. */
  readonly children?: ComponentChildren;
}

export function ChartView({ chart, data, summary, children }: ChartViewProps) {
  const [isTable, setTable] = useState(false);
  const title = useId();
  const { name } = chart;
  const take = async (form: 'svg' | 'png') => {
    const { chartImage } = await import('./draw.ts');
    saveFile(`${name}.${form}`, await chartImage(chart, theme.value, form));
  };
  return (
    <figure class="chart" aria-labelledby={title} data-chart={name}>
      <header class="part-head">
        <h2 id={title}>{chart.title}</h2>
        <fieldset class="takes" aria-label={`Take away: ${chart.title}`}>
          <button type="button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            Table
          </button>
          <button type="button" onClick={() => void take('svg')}>
            SVG
          </button>
          <button type="button" onClick={() => void take('png')}>
            PNG
          </button>
          <button type="button" onClick={() => saveFile(`${name}.csv`, chartCsv(data))}>
            CSV
          </button>
        </fieldset>
        <p>{chart.subtitle}</p>
      </header>
      {children}
      {summary === undefined ? null : <p class="unseen">{summary}</p>}
      {isTable ? null : <Picture chart={chart} />}
      {isTable ? (
        <Scroll label={chart.title} class="chart-table">
          <NumbersTable title={chart.title} data={data} />
        </Scroll>
      ) : (
        <div class="unseen">
          <NumbersTable title={chart.title} data={data} />
        </div>
      )}
    </figure>
  );
}

function Picture({ chart }: { readonly chart: Chart }) {
  const place = useRef<HTMLDivElement>(null);
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    let end: (() => void) | undefined;
    let isGone = false;
    import('./draw.ts')
      .then(({ drawChart }) => (isGone || place.current === null ? undefined : drawChart(place.current, chart)))
      .then((finish) => {
        end = finish;
        if (isGone) end?.();
      })
      .catch((error: Error) => setFault(error.message));
    return () => {
      isGone = true;
      end?.();
    };
  }, [chart]);
  const { width, height, margin } = chart;
  const whole = { width: width + margin.left + margin.right, height: height + margin.top + margin.bottom };
  // Room of the picture's shape, so that nothing moves when it comes.
  const room = { aspectRatio: `${whole.width} / ${whole.height}`, maxWidth: `${whole.width * largest}px` };
  const least = isNarrow.value && whole.width > widestWhole ? { minWidth: `${whole.width * smallest}px` } : {};
  return (
    <>
      <Scroll label={`Picture: ${chart.title}`} class="picture-room">
        <div class="picture" ref={place} style={{ ...room, ...least }} />
      </Scroll>
      {fault === undefined ? null : <p role="alert">The picture could not be drawn: {fault}</p>}
    </>
  );
}
