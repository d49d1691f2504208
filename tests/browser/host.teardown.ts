import { rmSync } from 'node:fs';
import { hostFile, runningHost, storageFile } from './host';
import { dropDatabase } from './postgres';

/** Ends the host that the setup started; one that was there before is left alone. */
export default async function stop(): Promise<void> {
  const { group, data, database } = runningHost();
  if (group) process.kill(-group, 'SIGTERM');
  if (database) await dropDatabase(process.env.SUNLEDGER_BROWSER_PG!, database);
  if (data)
    rmSync(data, {
      recursive: true,
      force: true,
      maxRetries: 5,
      retryDelay: 500,
    });
  for (const file of [hostFile, storageFile]) rmSync(file, { force: true });
}
