/** What a server is built with, and how much it takes on. */

export interface ServerLimits {
  /** Of a request's body, in bytes. */
  readonly bodyBytes: number;
  /** Simulated cases of one run, as far as can be told before it. */
  readonly mostCases: number;
  /** Runs that are answered at the same time; long searches leave one place free for what is soon answered. */
  readonly runsAtOnce: number;
  /** Runs that may wait beside those. */
  readonly runsWaiting: number;
  /** From one address. */
  readonly requestsPerMinute: number;
  /** Requests for a run, from one address. */
  readonly runsPerMinute: number;
  /** Streams of events that are open at the same time. */
  readonly streams: number;
}

export const defaultLimits: ServerLimits = {
  bodyBytes: 6_000_000,
  mostCases: 2e9,
  runsAtOnce: 3,
  runsWaiting: 32,
  requestsPerMinute: 3_000,
  runsPerMinute: 300,
  streams: 200,
};

export interface ServerOptions {
  /** The folder of scenarios. */
  readonly folder: string;
  /** Where it will listen; default: this machine alone. */
  readonly host?: string;
  /** Asked for with every request to the API; needed beyond this machine. */
  readonly token?: string;
  /** Folder in which results and unfinished runs are kept; absent: nowhere. */
  readonly store?: string;
  /** Folder of the built page; absent: the one that comes with the program. */
  readonly page?: string;
  /** Threads for each simulation; default: as many as the machine runs at once. */
  readonly workers?: number;
  readonly limits?: Partial<ServerLimits>;
  /** Told of mistakes of the program. */
  readonly onFault?: (error: Error) => void;
  /** Told what is wrong with the store. */
  readonly onWarning?: (warning: string) => void;
}

/** Whether what listens there can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    host === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}
