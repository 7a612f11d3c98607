/** A kind of contact as an export names it, and as a scenario would. */

/** Channels that a scenario knows. */
export type Channel = 'voice' | 'chat' | 'email';

export interface ContactTypeFound {
  /** lower_snake_case, unique within the history: the name in a scenario and in its history file. */
  readonly name: string;
  /** As the export has it. */
  readonly label: string;
  readonly channel: Channel;
}
