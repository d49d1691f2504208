import { defineConfig } from '@playwright/test';

/** Chromium as Debian ships it; nothing is downloaded. As root it needs --no-sandbox, and it must not phone home. */
const chromium = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
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
  projects: [
    { name: 'door', testMatch: 'door.spec.ts', workers: 1 },
    {
      name: 'screens',
      testMatch: 'screens.spec.ts',
      dependencies: ['door'],
      fullyParallel: true,
      use: { storageState: '.signed-in.json' },
    },
    {
      name: 'inside',
      testMatch: ['work.spec.ts', 'personal.spec.ts', 'packs.spec.ts', 'approval.spec.ts', 'clients.spec.ts', 'switching.spec.ts'],
      dependencies: ['screens'],
      workers: 1,
      use: { storageState: '.signed-in.json' },
    },
    { name: 'profile', testMatch: 'profile.spec.ts', dependencies: ['inside'], workers: 1 },
  ],
});
