using Farming.Orm.Generators.Model;
using Farming.Orm.Generators.Naming;

namespace Farming.Orm.Generators.Emission;

/// <summary>The other half of the user's class: a navigation property per relation, and what only the class itself can do.</summary>
internal static class ClassEmitter
{
    public static void Write(SourceWriter writer, ResolvedModel model)
    {
        var type = model.Model.Type;
        using (writer.Open($"partial {type.Keyword} {Identifier.Escape(type.Name)}"))
        {
            writer.WriteApart(model.Relations.Select(relation => Navigation(relation, model)));
            if (model.Model.Class.PrintModifiers is { } modifiers)
            {
                writer.WriteLine();
                WritePrintMembers(writer, model.Model, modifiers);
            }

            if (model.Model.Class.Construction.IsPrivate)
            {
                writer.WriteLine();
                WriteFactory(writer, model.Model);
            }
        }

        writer.WriteLine();
    }

    // private NavigationProperty<Profile?> _profileNavigation;
    //
    // public Profile? Profile
    // {
    //     get => _profileNavigation.Get("User", "Profile");
    //     internal set => _profileNavigation.Set(value);
    // }
    private static string Navigation(RelationModel relation, ResolvedModel model)
    {
        var field = Names.Navigation(relation, model.Model);
        var type = Names.NavigationType(relation);
        var access = model.Model.Type.AccessOfMember(relation.Target);
        return $$"""
            {{Names.Generated}}
            private {{Names.Runtime}}.NavigationProperty<{{type}}> {{field}};

            /// <summary>{{Documentation.Of(relation, model.Model)}}</summary>
            /// <exception cref="{{Names.Orm}}.RelationNotLoadedException">The relation was not loaded.</exception>
            {{Names.Generated}}
            [global::System.Text.Json.Serialization.JsonIgnore]
            {{access}} {{type}} {{relation.Identifier}}
            {
                get => {{field}}.Get({{Literals.Text(model.Model.Type.Name)}}, {{Literals.Text(relation.Name)}});
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
    private static void WritePrintMembers(SourceWriter writer, ModelModel model, string modifiers)
    {
        writer.Write($"""
            /// <summary>Prints the fields; relations may not be loaded.</summary>
            {Names.Generated}
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
    private static void WriteFactory(SourceWriter writer, ModelModel model)
    {
        writer.Write($"""
            {Names.Generated}
            {Names.Hidden}
            internal static {model.Type.FullName} {ReadEmitter.Factory(model)}({Names.Runtime}.RowReader reader, int[] ordinals) =>
            """);
        ReadEmitter.WriteConstruction(writer, model);
    }
}
