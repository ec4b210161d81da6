// Runs a scenario on a database through a generated schema. Reads JSON, { scenario, schema, dialect, connection }; writes what the scenario returns.
import { text } from "node:stream/consumers";

const { scenario, schema: path, dialect, connection } = JSON.parse(await text(process.stdin));
const schema = await import(path);
const { default: run } = await import(`./scenarios/${scenario}.mjs`);
const [db, close] = dialect === "pg" ? await openPostgreSql() : await openSqlite();
try {
  process.stdout.write(JSON.stringify(await run(db, schema, dialect), encode));
} finally {
  await close();
}

async function openPostgreSql() {
  const { default: pg } = await import("pg");
  const { drizzle } = await import("drizzle-orm/node-postgres");
  const pool = new pg.Pool({ connectionString: connection });
  return [drizzle(pool, { schema }), () => pool.end()];
}

async function openSqlite() {
  const { createClient } = await import("@libsql/client");
  const { drizzle } = await import("drizzle-orm/libsql");

  // As numbers, unless some are too large for one: the driver reads all integers alike.
  const client = createClient({ url: `file:${connection}`, intMode: scenario === "values" ? "bigint" : "number" });
  await client.execute("PRAGMA foreign_keys = ON");
  return [drizzle(client, { schema }), () => client.close()];
}

function encode(key, value) {
  // Dates and buffers have a toJSON, which comes first: the object itself has what they were.
  const original = this[key];
  return original instanceof Date ? original.toISOString()
    : Buffer.isBuffer(original) ? original.toString("hex")
    : original instanceof Uint8Array ? Buffer.from(original).toString("hex")
    : typeof value === "bigint" ? `${value}n`
    : value;
}
