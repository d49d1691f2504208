/** What each call may be told, read from docs/openapi.json by vite.config.ts. */
declare module 'virtual:asked' {
  import type { AskedTable } from '@/api/unasked';
  const table: AskedTable;
  export default table;
}
