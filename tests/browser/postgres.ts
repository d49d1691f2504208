import { Client } from 'pg';

/** A database of the tests' own on the server that SUNLEDGER_BROWSER_PG names as Npgsql would: Host=…;Port=…;Username=…;Password=…. */
export interface OwnDatabase {
  name: string;
  /** As the host takes it. */
  connection: string;
}

export async function createDatabase(server: string): Promise<OwnDatabase> {
  const name = `sunledger_browser_${process.pid}`;
  await say(server, `CREATE DATABASE ${name}`);
  return { name, connection: server.replace(/Database=[^;]*/, `Database=${name}`) };
}

export const dropDatabase = (server: string, name: string) => say(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);

async function say(server: string, sql: string): Promise<void> {
  const of = Object.fromEntries(server.split(';').map((pair) => pair.split('=', 2)));
  const client = new Client({ host: of.Host, port: Number(of.Port ?? 5432), user: of.Username, password: of.Password, database: of.Database });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
