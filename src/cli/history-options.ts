/** The options of every command that learns from history: how its files are read, and how closely it is fitted. */
import type { CommandOption } from './command.ts';

/** What an export's columns are, with examples from the kind of export that the command is for. */
function exportOptions(as: string, map: string) {
  return {
    as: { describe: 'whose export it is, instead of telling by the header', value: as },
    map: { describe: 'which column is what, instead of telling by the header; may be repeated', value: map },
  } as const satisfies Record<string, CommandOption>;
}

/** Of exports of counts by interval. */
export const countOptions = exportOptions('genesys_history', 'offered="Calls In"');

/** Of logs of single contacts. */
export const logOptions = exportOptions('anonymous_bank', 'arrival="Call start"');

export const timezoneOption: CommandOption = {
  describe: 'zone of the clocks that the centre lives by, and of times that name none',
  value: 'Europe/London',
};

/** Of what is found in a history, whatever it is then held against. */
export const findingOptions = {
  confidence: { describe: 'confidence of every interval (95% by default)', value: '90%' },
  short: { describe: 'an abandonment within this time is short (5s by default)', value: '10s' },
} as const satisfies Record<string, CommandOption>;
