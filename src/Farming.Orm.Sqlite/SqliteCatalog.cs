using Farming.Orm.Metadata;

namespace Farming.Orm.Sqlite;

/// <summary>What SQLite's catalog says of tables.</summary>
internal static class SqliteCatalog
{
    /// <summary>
    /// A column of a primary key counts as not null: others create such keys without NOT NULL. A single INTEGER PRIMARY KEY is the rowid, which SQLite counts. A foreign key
    /// that names no columns references the primary key.
    /// </summary>
    internal const string Statement =
        """
        WITH t(n, name) AS MATERIALIZED (SELECT j.key, j.value FROM json_each(?1) AS j)
        SELECT t.n, 'column', c.name, '', c.type, '', NULL, c."notnull" = 0 AND c.pk = 0,
            c.dflt_value IS NOT NULL OR c.pk = 1 AND c.type = 'INTEGER' COLLATE NOCASE AND (SELECT count(*) FROM pragma_table_info(t.name, 'main') AS k WHERE k.pk > 0) = 1
        FROM t JOIN pragma_table_info(t.name, 'main') AS c
        UNION ALL
        SELECT t.n, 'key', '', c.name, '', '', NULL, 0, 0 FROM t JOIN pragma_table_info(t.name, 'main') AS c WHERE c.pk > 0
        UNION ALL
        SELECT t.n, 'key', i.name, coalesce(x.name, ''), '', '', NULL, 0, 0
        FROM t JOIN pragma_index_list(t.name, 'main') AS i JOIN pragma_index_info(i.name, 'main') AS x WHERE i."unique" AND NOT i.partial
        UNION ALL
        SELECT t.n, 'foreign key', CAST(f.id AS TEXT), f."from",
            CASE f.on_delete WHEN 'CASCADE' THEN 'c' WHEN 'SET NULL' THEN 'n' WHEN 'SET DEFAULT' THEN 'd' ELSE 'a' END
            || CASE f.on_update WHEN 'CASCADE' THEN 'c' WHEN 'SET NULL' THEN 'n' WHEN 'SET DEFAULT' THEN 'd' ELSE 'a' END,
            coalesce(f."to", (SELECT k.name FROM pragma_table_info(f."table", 'main') AS k WHERE k.pk = f.seq + 1), ''),
            (SELECT CAST(r.n AS TEXT) FROM t AS r WHERE r.name = f."table" COLLATE NOCASE), 0, 0
        FROM t JOIN pragma_foreign_key_list(t.name, 'main') AS f
        UNION ALL
        SELECT t.n, 'check', '', '', m.sql, '', NULL, 0, 0 FROM t JOIN main.sqlite_master AS m ON m.type = 'table' AND m.name = t.name COLLATE NOCASE
        UNION ALL
        SELECT t.n, 'index', m.name, '', '', '', NULL, 0, 0 FROM t JOIN main.sqlite_master AS m ON m.type = 'index' AND m.tbl_name = t.name COLLATE NOCASE
        """;

    /// <summary>
    /// Whether a column of a declared type keeps values as they are. SQLite converts a text that looks like a number if the declared type asks for numbers.
    /// </summary>
    internal static bool CanStore(FieldType type, string declared) => type switch
    {
        FieldType.Boolean or FieldType.Int16 or FieldType.Int32 or FieldType.Int64 or FieldType.TimeSpan or FieldType.RowVersion =>
            AffinityOf(declared) is Affinity.Integer or Affinity.Numeric,
        FieldType.Single or FieldType.Double => AffinityOf(declared) is Affinity.Real or Affinity.Numeric,
        FieldType.Bytes => AffinityOf(declared) == Affinity.Blob,
        FieldType.String or FieldType.Json or FieldType.Decimal => AffinityOf(declared) is Affinity.Text or Affinity.Blob,

        // Their texts never look like numbers.
        _ => AffinityOf(declared) is Affinity.Text or Affinity.Blob or Affinity.Numeric,
    };

    /// <summary>SQLite's rules (https://sqlite.org/datatype3.html, 3.1), in their order.</summary>
    private static Affinity AffinityOf(string declared)
    {
        return Has("INT") ? Affinity.Integer
            : Has("CHAR") || Has("CLOB") || Has("TEXT") ? Affinity.Text
            : Has("BLOB") || declared.Length == 0 ? Affinity.Blob
            : Has("REAL") || Has("FLOA") || Has("DOUB") ? Affinity.Real
            : Affinity.Numeric;

        bool Has(string part) => declared.Contains(part, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>How SQLite converts a value before it stores it.</summary>
    private enum Affinity
    {
        /// <summary>As it is.</summary>
        Blob,

        /// <summary>Numbers become text.</summary>
        Text,

        /// <summary>Text that looks like a number becomes a number.</summary>
        Numeric,

        /// <summary>As <see cref="Numeric"/>.</summary>
        Integer,

        /// <summary>Integers become floating point too.</summary>
        Real,
    }
}
