import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RunningHost {
  url: string;
  user: string;
  /** The one-time password of a fresh host, or the password of the one that was named. */
  password: string;
  /** Process group, when the tests started it. */
  group?: number;
  data?: string;
  /** Its database on SUNLEDGER_BROWSER_PG, to be dropped with it. */
  database?: string;
}

/** How the setup tells the tests where the host is. */
export const hostFile = join(import.meta.dirname, '.host.json');

/** Cookie and choices of the person whom door.spec.ts signed in. */
export const storageFile = join(import.meta.dirname, '.signed-in.json');

/** The password that replaces the one-time password. */
export const ownPassword = 'Sunlit-Ledger-2018';

export function runningHost(): RunningHost {
  return JSON.parse(readFileSync(hostFile, 'utf8')) as RunningHost;
}

/** The division and year that the sample year is about. */
export const scope = 'division=370400&year=2018';
