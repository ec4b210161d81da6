using Farming.Orm.Expressions;
using Farming.Orm.Metadata;

namespace Farming.Orm.Statements;

/// <summary>A statement that changes rows.</summary>
internal abstract class WriteStatement
{
    internal required ModelTable Table { get; init; }

    /// <summary>What to read of the rows after the change; <see langword="null"/> for nothing.</summary>
    internal IReadOnlyList<Output>? Returning { get; init; }
}

/// <summary>INSERT.</summary>
internal sealed class InsertStatement : WriteStatement
{
    /// <summary>The written fields; empty for a row of defaults.</summary>
    internal required IReadOnlyList<FieldMetadata> Columns { get; init; }

    /// <summary>The values of one row, in the order of <see cref="Columns"/>.</summary>
    internal IReadOnlyList<Expression> Values { get; init; } = [];

    /// <summary>The rows, instead of <see cref="Values"/>.</summary>
    internal RowSet? Rows { get; init; }

    internal ConflictClause? Conflict { get; init; }
}

/// <summary>ON CONFLICT.</summary>
/// <param name="Target">The columns of the unique key; empty for any key.</param>
/// <param name="Sets">The changes to the existing row; <see langword="null"/> for none.</param>
/// <param name="Where">The condition of the changes.</param>
internal sealed record ConflictClause(IReadOnlyList<Expression> Target, IReadOnlyList<SetClause>? Sets, Expression? Where);

/// <summary>One SET of an update.</summary>
/// <param name="Field">The written field.</param>
/// <param name="Value">Its new value.</param>
internal sealed record SetClause(FieldMetadata Field, Expression Value);

/// <summary>UPDATE.</summary>
internal sealed class UpdateStatement : WriteStatement
{
    internal required IReadOnlyList<SetClause> Sets { get; init; }

    internal Expression? Where { get; init; }
}

/// <summary>DELETE.</summary>
internal sealed class DeleteStatement : WriteStatement
{
    internal Expression? Where { get; init; }
}
