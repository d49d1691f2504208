import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';

/** The same engine, and half of the processors' time for a page (decision 0137). */
const shell = '/usr/bin/chromium-headless-shell';

/** Chromium as Debian ships it; nothing is downloaded. As root it needs --no-sandbox, and it must not phone home. */
const chromium = {
  executablePath: process.env.CHROMIUM ?? (existsSync(shell) ? shell : '/usr/bin/chromium'),
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

const signedIn = { storageState: '.signed-in.json' };

/** On PostgreSQL a release from the clerk to its approval, from the door on; the screens themselves are the same. */
const onPostgres = [
  { name: 'door', testMatch: 'door.spec.ts', grep: /a stranger|a one-time password/, workers: 1 },
  { name: 'approval', testMatch: 'approval.spec.ts', grep: /a release goes/, dependencies: ['door'], workers: 1, use: signedIn },
];

export default defineConfig({
  testDir: '.',
  globalSetup: './host.setup.ts',
  globalTeardown: './host.teardown.ts',
  workers: 2, // one per core; only what changes nothing runs beside other tests
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  outputDir: '../../artifacts/browser',
  use: {
    browserName: 'chromium',
    launchOptions: chromium,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'off',
  },
  projects: process.env.SUNLEDGER_BROWSER_PG ? onPostgres : [
    { name: 'door', testMatch: 'door.spec.ts', workers: 1 },
    {
      name: 'screens',
      testMatch: 'screens.spec.ts',
      dependencies: ['door'],
      fullyParallel: true,
      use: signedIn,
    },
    {
      name: 'inside',
      testMatch: ['work.spec.ts', 'personal.spec.ts', 'packs.spec.ts', 'approval.spec.ts', 'clients.spec.ts', 'switching.spec.ts', 'administrators.spec.ts', 'forms.spec.ts', 'forms.office.spec.ts', 'watched.spec.ts'],
      dependencies: ['screens'],
      workers: 1,
      use: signedIn,
    },
    { name: 'profile', testMatch: 'profile.spec.ts', dependencies: ['inside'], workers: 1 },
  ],
});
