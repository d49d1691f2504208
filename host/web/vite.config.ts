import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { askedTable } from './asked.ts';

// `npm run dev` serves the sources with hot reload and hands the API to a host that is already running.
const host = process.env.SUNLEDGER_URL ?? 'http://localhost:5000';

/** `virtual:asked`: what each call may be told, for `src/api/watch.ts`. Read where it is used, so that it is never older than the document; no part of what clerks get. */
const asked: Plugin = {
  name: 'asked',
  resolveId: (id) => (id === 'virtual:asked' ? '\0virtual:asked' : undefined),
  load: (id) =>
    id === '\0virtual:asked'
      ? `export default ${JSON.stringify(askedTable(new URL('../../docs/openapi.json', import.meta.url)))}`
      : undefined,
};

export default defineConfig({
  plugins: [react(), asked],
  resolve: { alias: { '@': new URL('./src', import.meta.url).pathname } },
  server: { proxy: { '/api': host, '/openapi': host, '/swagger': host } },
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    assetsDir: 'assets',
    // ECharts and antd each come as one piece; both are split off and fetched only by the screens that need them.
    chunkSizeWarningLimit: 1200,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    css: false,
  },
});
