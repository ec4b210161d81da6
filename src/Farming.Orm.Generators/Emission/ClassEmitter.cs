using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Emission;

/// <summary>The other half of the user's class: a navigation property per relation, and what only the class itself can do.</summary>
/// <remarks>Types have their full names here: the class may have members and nested types of any name.</remarks>
internal static class ClassEmitter
{
    public static void Write(SourceWriter writer, ResolvedModel model, Spelling spelling)
    {
        var type = model.Model.Type;
        using (writer.Open($"partial {type.Keyword} {Identifier.Escape(type.Name)}"))
        {
            writer.WriteApart(model.Relations.Select(relation => Navigation(relation, model, spelling)));
            if (model.Model.Class.PrintModifiers is { } modifiers)
            {
                writer.WriteLine();
                WritePrintMembers(writer, model.Model, spelling, modifiers);
            }

            if (model.Model.Class.Construction.IsPrivate)
            {
                writer.WriteLine();
                WriteFactory(writer, model.Model, spelling);
            }
        }

        writer.WriteLine();
    }

    // private NavigationProperty<Profile?> _profileNavigation;
    //
    // public Profile? Profile
    // {
    //     get => _profileNavigation.Get("User");
    //     internal set => _profileNavigation.Set(value);
    // }
    private static string Navigation(RelationModel relation, ResolvedModel model, Spelling spelling)
    {
        var field = Names.Navigation(relation, model.Model);
        var target = relation.Target.FullName;
        var type = relation.IsToMany ? $"{spelling.List}<{target}>" : relation.IsOptional ? $"{target}?" : target;
        var access = model.Model.Type.AccessOfMember(relation.Target);
        return $$"""
            private {{spelling.Code}}NavigationProperty<{{type}}> {{field}};

            /// <summary>{{Documentation.Of(relation, spelling)}}</summary>
            {{spelling.Generated}}
            [{{spelling.System}}Text.Json.Serialization.JsonIgnore]
            {{access}} {{type}} {{relation.Identifier}}
            {
                get => {{field}}.Get({{Literals.Text(model.Model.Name)}});
                {{(access == "internal" ? "" : "internal ")}}set => {{field}}.Set(value);
            }
            """;
    }

    // protected virtual bool PrintMembers(StringBuilder builder)
    // {
    //     builder.Append("Id = ").Append((object?)Id);
    //     builder.Append(", Name = ").Append((object?)Name);
    //     return true;
    // }
    private static void WritePrintMembers(SourceWriter writer, ModelModel model, Spelling spelling, string modifiers)
    {
        writer.Write($"""
            /// <summary>Prints the fields; relations may not be loaded.</summary>
            {spelling.Generated}
            """);
        using (writer.Open($"{modifiers} bool PrintMembers(global::System.Text.StringBuilder builder)"))
        {
            writer.Write("global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();");
            for (var index = 0; index < model.Fields.Count; index++)
            {
                var field = model.Fields[index];
                var label = Literals.Text($"{(index == 0 ? "" : ", ")}{field.Name} = ");
                writer.Write($"builder.Append({label}).Append((object?)this.{field.Identifier});");
            }

            writer.Write(model.Fields.Count == 0 ? "return false;" : "return true;");
        }
    }

    // internal static User ReadRow(RowReader reader, int[] ordinals) => new User(…) { … };
    private static void WriteFactory(SourceWriter writer, ModelModel model, Spelling spelling)
    {
        writer.Write($"""
            {spelling.Generated}
            {spelling.Hidden}
            internal static {model.Type.FullName} {ReadEmitter.Factory(model)}({spelling.Code}RowReader reader, int[] ordinals) =>
            """);
        ReadEmitter.WriteConstruction(writer, model, $"{model.Type.Sibling("Binding")}.{Names.FieldsOf(model)}");
    }
}
