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
  const client = createClient({ url: `file:${connection}`, intMode: "bigint" });
  await client.execute("PRAGMA foreign_keys = ON");
  return [drizzle(bigintsAsNumbers(client), { schema }), () => client.close()];
}

// The driver reads all integers as bigints or none. Those that numbers can hold are given as such, the rest stay what they are.
function bigintsAsNumbers(client) {
  const execute = client.execute.bind(client);
  client.execute = async (...statement) => {
    const result = await execute(...statement);
    for (const row of result.rows) {
      for (let index = 0; index < result.columns.length; index++) {
        if (typeof row[index] === "bigint" && Number.isSafeInteger(Number(row[index]))) {
          Object.defineProperty(row, index, { value: Number(row[index]), enumerable: false, configurable: true });
        }
      }
    }

    return result;
  };
  return client;
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
