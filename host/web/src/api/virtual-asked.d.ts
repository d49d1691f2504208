/** What each call may be told, read from docs/openapi.json by vite.config.ts. */
declare module 'virtual:asked' {
  const table: import('../../asked').AskedTable;
  export default table;
}
