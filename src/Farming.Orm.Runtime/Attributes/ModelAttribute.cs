namespace Farming.Orm;

/// <summary>Maps a partial class or record to a table.</summary>
/// <remarks>
/// You write <c>[Model("users")] public partial class User { … }</c>; the generator writes the other half and the typed
/// builders <c>UserWhere</c>, <c>UserSelect</c>, <c>UserKey</c>, <c>UserInclude</c> and <c>UserCreate</c>.
/// </remarks>
/// <param name="table">The table's name, without a schema.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ModelAttribute(string table) : Attribute
{
    /// <summary>The table's name.</summary>
    public string Table { get; } = table;

    /// <summary>The PostgreSQL schema of the table; <see langword="null"/> means the connection's search path.</summary>
    /// <remarks>SQLite does not have schemas: there the table has the single quoted name <c>schema.table</c>.</remarks>
    public string? Schema { get; set; }

    /// <summary>
    /// The model's name, by which relations refer to it. Unless set: the name of the class. Classes of one name in several namespaces need different names:
    /// <c>[Model("users", Name = "AdminUser")]</c>.
    /// </summary>
    /// <remarks>An identifier, in camelCase or PascalCase. The model's query root then is called by its plural: <c>orm.AdminUsers</c>.</remarks>
    public string? Name { get; set; }

    /// <summary>
    /// The name of the query root on the <c>[Orm]</c> class and of to-many relations to this model. Unless set: the table's name in PascalCase, or the plural of
    /// <see cref="Name"/> if that is set.
    /// </summary>
    public string? Collection { get; set; }
}
