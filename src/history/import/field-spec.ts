/** What a column of an export can stand for: how its cells are read, what it means, by which headers it goes. */

/** How a cell of the field is read. */
export type FieldRole = 'moment' | 'clock' | 'text' | 'count' | 'seconds' | 'share';

export interface FieldSpec {
  readonly role: FieldRole;
  readonly summary: string;
  readonly words: readonly string[];
}

/** Fields that every export may have. */
export const commonFields = {
  date: {
    role: 'moment',
    summary: 'date, where the time of day is a column of its own',
    words: ['date', 'day', 'datum', 'date from', 'call date', 'fecha', 'jour'],
  },
  time: {
    role: 'clock',
    summary: 'time of day beside `date`',
    words: ['time', 'time h24 mi', 'time of day', 'uhrzeit', 'heure', 'hora', 'start time', 'interval start time'],
  },
  contact_type: {
    role: 'text',
    summary: 'queue, skill or kind of contact',
    words: [
      'contact type',
      'queue',
      'queue name',
      'queuename',
      'skill',
      'skill name',
      'split skill',
      'planning group',
      'group',
      'type',
      'line of business',
      'workload',
      'service',
      'warteschlange',
      'call type',
    ],
  },
  channel: {
    role: 'text',
    summary: 'voice, chat or email',
    words: ['channel', 'channel type', 'channeltype', 'media type', 'media', 'medium', 'kanal', 'via'],
  },
} as const satisfies Record<string, FieldSpec>;
