// Reads through every relation of the schema: for each, the two tables, and the keys of the rows on both sides.
export default async function (db) {
  const tables = db._.schema;
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
        rows: rows.map((row) => [keyOf(table, row), [row[relation]].flat().filter((child) => child !== null).map((child) => keyOf(other, child))]),
      });
    }
  }

  return results;
}

function sameTable(candidate, table) {
  return Object.values(candidate.columns)[0].table === table;
}

// A table's key, or its column that is the primary key by itself.
function keyOf(table, row) {
  const columns = table.primaryKey.length > 0 ? table.primaryKey : Object.values(table.columns).filter((column) => column.primary);
  return columns.map((column) => String(row[Object.entries(table.columns).find(([, other]) => other === column)[0]])).join("|");
}
