using Farming.Orm.Metadata;

namespace Farming.Orm.Artifacts.Databases;

/// <summary>Checks the limits of a database before an artifact is generated for it.</summary>
internal static class DatabaseLimits
{
    /// <exception cref="ArtifactException">A model exceeds a limit.</exception>
    internal static void Check(ArtifactDatabase database, IReadOnlyList<ModelMetadata> models)
    {
        var syntax = DatabaseSyntax.Of(database);
        foreach (var model in models)
        {
            foreach (var name in model.Fields.Select(field => field.Column).Prepend(model.Table).Prepend(model.Schema ?? ""))
            {
                if (syntax.LimitExceededBy(name) is { } limit)
                {
                    throw new ArtifactException($"{model.Name}: the name \"{name}\" {limit}. Choose another name with [Model] or [Column].");
                }
            }

            if (database == ArtifactDatabase.MySql)
            {
                CheckMySql(model);
            }
        }
    }

    private static void CheckMySql(ModelMetadata model)
    {
        if (model.ForeignKeys.FirstOrDefault(key => ReferentialAction.SetDefault is var action && (key.OnDelete == action || key.OnUpdate == action)) is { } found)
        {
            throw new ArtifactException($"{found.Fields[0]} uses ReferentialAction.SetDefault, which MySQL's InnoDB does not support. Choose another action or another database.");
        }

        if (model.Fields.FirstOrDefault(field => field.Default is double number && !double.IsFinite(number)) is { } endless)
        {
            throw new ArtifactException($"{endless} has a [Default] that is infinite or not a number, which MySQL cannot store. Choose another default or another database.");
        }
    }
}
