// Reads through every relation of the schema: for each, the two tables, and the keys of the rows on both sides.
export default async function (db, schema, dialect) {
  const { getTableConfig } = await import(dialect === "pg" ? "drizzle-orm/pg-core" : "drizzle-orm/sqlite-core");
  const tables = db._.schema;
  const withKey = (table) => ({ ...table, key: getTableConfig(Object.values(table.columns)[0].table).primaryKeys[0] ?? { columns: [] } });
  const results = [];
  for (const [name, table] of Object.entries(tables)) {
    for (const [relation, config] of Object.entries(table.relations)) {
      const other = Object.values(tables).find((candidate) => candidate.columns && sameTable(candidate, config.referencedTable));
      const rows = await db.query[name].findMany({ with: { [relation]: true } });
      results.push({
        table: name,
        relation,
        from: table.dbName,
        to: other.dbName,
        rows: rows.map((row) => [keyOf(withKey(table), row), [row[relation]].flat().filter((child) => child !== null).map((child) => keyOf(withKey(other), child))]),
      });
    }
  }

  return results;
}

function sameTable(candidate, table) {
  return Object.values(candidate.columns)[0].table === table;
}

// A table's key of several columns, or its column that is the primary key by itself.
function keyOf(config, row) {
  const columns = config.key.columns.length > 0 ? config.key.columns : Object.values(config.columns).filter((column) => column.primary);
  return columns.map((column) => String(row[Object.entries(config.columns).find(([, other]) => other.name === column.name)[0]])).join("|");
}
