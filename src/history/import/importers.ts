/** Every importer, vendors first: the first whose header fits reads the file; the two general forms come last. */
import type { Importer } from './importer.ts';
import { amazonConnectForecast } from './importers/amazon-connect-forecast.ts';
import { amazonConnectReport } from './importers/amazon-connect-report.ts';
import { anonymousBank } from './importers/anonymous-bank.ts';
import { avayaCms } from './importers/avaya-cms.ts';
import { callLog } from './importers/call-log.ts';
import { genesysForecast } from './importers/genesys-forecast.ts';
import { genesysHistory } from './importers/genesys-history.ts';
import { intervalCounts } from './importers/interval-counts.ts';
import { ringCentral } from './importers/ring-central.ts';
import { teleopti } from './importers/teleopti.ts';
import { zendesk } from './importers/zendesk.ts';

export const importers: readonly Importer[] = [
  genesysHistory,
  genesysForecast,
  amazonConnectForecast,
  amazonConnectReport,
  avayaCms,
  ringCentral,
  teleopti,
  zendesk,
  anonymousBank,
  intervalCounts,
  callLog,
];

/** @returns undefined where no importer has the name */
export function importerNamed(name: string): Importer | undefined {
  const plain = name.toLowerCase().replaceAll('-', '_');
  return importers.find((importer) => importer.name === plain);
}
