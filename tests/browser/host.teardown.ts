import { rmSync } from 'node:fs';
import { hostFile, runningHost, storageFile } from './host';

/** Ends the host that the setup started; one that was there before is left alone. */
export default function stop(): void {
  const { group, data } = runningHost();
  if (group) process.kill(-group, 'SIGTERM');
  if (data)
    rmSync(data, {
      recursive: true,
      force: true,
      maxRetries: 5,
      retryDelay: 500,
    });
  for (const file of [hostFile, storageFile]) rmSync(file, { force: true });
}
