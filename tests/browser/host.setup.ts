import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hostFile, type RunningHost } from './host';
import { createDatabase } from './postgres';

const repository = resolve(import.meta.dirname, '../..');
const startMilliseconds = 300_000; // the demo loads a year of payments before it serves

/**
 * Starts the host with the sample year on a database of its own; or, on the PostgreSQL of SUNLEDGER_BROWSER_PG, on an empty one, which serves at once; or takes
 * the host that somebody names: SUNLEDGER_URL with SUNLEDGER_USER and SUNLEDGER_PASSWORD.
 */
export default async function start(): Promise<void> {
  const given = process.env.SUNLEDGER_URL;
  const host = given
    ? {
        url: given,
        user: process.env.SUNLEDGER_USER ?? 'admin',
        password: process.env.SUNLEDGER_PASSWORD ?? '',
      }
    : await startHost(process.env.SUNLEDGER_BROWSER_PG);
  writeFileSync(hostFile, JSON.stringify(host));
}

async function startHost(server: string | undefined): Promise<RunningHost> {
  const url = `http://127.0.0.1:${await freePort()}`;
  const data = mkdtempSync(join(tmpdir(), 'sunledger-browser-'));
  const own = server ? await createDatabase(server) : undefined;
  const database = own && { SunLedger__Database: 'postgres', SunLedger__ConnectionString: own.connection };
  const what = own ? [] : ['demo'];
  const child = spawn('dotnet', ['run', '--project', 'host', '-c', process.env.SUNLEDGER_BUILD ?? 'Debug', '--no-build', '--no-launch-profile', '--', ...what, '--urls', url], {
    cwd: repository,
    env: { ...process.env, SunLedger__Plugins__TrustDevelopmentKey: 'true', SunLedger__DataDirectory: data, ...database },
    detached: true, // a group of its own, so that the teardown ends `dotnet run` and the host under it
  });

  let said = '';
  const password = await new Promise<string>((found, failed) => {
    const tooLate = setTimeout(
      () => failed(new Error(`The host did not serve within ${startMilliseconds / 1000} s:\n${said}`)),
      startMilliseconds,
    );
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const printed = /One-time password\s+(\S+)/.exec(said)?.[1];
      if (printed === undefined || !said.includes('Application started')) return;
      clearTimeout(tooLate);
      found(printed);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => failed(new Error(`The host ended (${code}) before it served:\n${said}`)));
  });
  return { url, user: 'admin', password, group: child.pid, data, database: own?.name };
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? found(address.port) : failed(new Error('No free port.'))));
    });
  });
}
