using Farming.Orm.Metadata;

namespace Farming.Orm.PostgreSql;

/// <summary>What PostgreSQL's catalog says of tables.</summary>
internal static class PostgreSqlCatalog
{
    /// <summary>
    /// The table of a name without a schema is the one in the current schema, which CREATE TABLE would create. A table further back in the search path does not stop CREATE
    /// TABLE, nor is it used once the new table exists. The type of a column with a domain is the domain's.
    /// </summary>
    internal const string Statement =
        """
        WITH t AS MATERIALIZED (
            SELECT (u.n - 1)::int AS n,
                to_regclass(CASE WHEN (parse_ident(u.name))[2] IS NULL THEN quote_ident(current_schema()) || '.' ELSE '' END || u.name)::oid AS oid
            FROM unnest($1) WITH ORDINALITY AS u(name, n)
        )
        SELECT t.n, 'column', a.attname::text, '', format_type(CASE WHEN y.typtype = 'd' THEN y.typbasetype ELSE y.oid END, NULL), '', NULL,
            NOT a.attnotnull AND NOT y.typnotnull, a.atthasdef OR a.attidentity <> ''
        FROM t JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped JOIN pg_type AS y ON y.oid = a.atttypid
        UNION ALL
        SELECT t.n, 'key', i.indexrelid::text, a.attname::text, '', '', NULL, false, false
        FROM t JOIN pg_index AS i ON i.indrelid = t.oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
        JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = ANY ((i.indkey::smallint[])[0:i.indnkeyatts - 1])
        UNION ALL
        SELECT t.n, 'foreign key', c.oid::text, a.attname::text, c.confdeltype::text || c.confupdtype::text, b.attname::text,
            (SELECT min(r.n)::text FROM t AS r WHERE r.oid = c.confrelid), false, false
        FROM t JOIN pg_constraint AS c ON c.conrelid = t.oid AND c.contype = 'f' CROSS JOIN LATERAL unnest(c.conkey, c.confkey) AS k("from", "to")
        JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = k."from" JOIN pg_attribute AS b ON b.attrelid = c.confrelid AND b.attnum = k."to"
        UNION ALL
        SELECT t.n, 'check', c.conname::text, a.attname::text, pg_get_constraintdef(c.oid), '', NULL, false, false
        FROM t JOIN pg_constraint AS c ON c.conrelid = t.oid AND c.contype = 'c' AND cardinality(c.conkey) = 1
        JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
        UNION ALL
        SELECT t.n, 'index', c.relname::text, '', '', '', NULL, false, false FROM t JOIN pg_index AS i ON i.indrelid = t.oid JOIN pg_class AS c ON c.oid = i.indexrelid
        ORDER BY 1, 2, 3, 4
        """;

    /// <summary>The full name of a type, as <c>format_type</c> returns it.</summary>
    internal static string TypeName(FieldType type) => type switch
    {
        FieldType.DateTime => "timestamp with time zone",
        FieldType.TimeOnly => "time without time zone",
        _ => PostgreSqlTypes.Name(type),
    };
}
