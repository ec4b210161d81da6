using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary><c>UserBinding</c>: what the runtime knows of the model.</summary>
internal static class BindingEmitter
{
    // public sealed class UserBinding : ModelBinding<User, UserWhere, UserSelect, UserInclude, UserKey, UserCreate, UserUpdate>
    // {
    //     internal static class Fields { … }
    //
    //     public static readonly UserBinding Instance = new();
    //     public static IncludeBinding<User, UserWhere, UserInclude> Included { get; } = new(Instance, static source => new(source), new());
    //     …
    // }
    public static void Write(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Model;
        var type = model.Type;
        writer.Write($"""
            /// <summary>What the runtime knows of <see cref="{type.FullName}"/>.</summary>
            {Names.Generated}
            {Names.Hidden}
            """);
        using (writer.Open($"{type.Access} sealed class {type.Name}Binding : {Names.Runtime}.ModelBinding<{TableEmitter.TypeArguments(type)}>"))
        {
            FieldEmitter.Write(writer, model);
            WriteInstances(writer, type);
            MetadataEmitter.Write(writer, resolved);
            WriteBuilders(writer, type);
            ReadEmitter.Write(writer, model);
            writer.WriteLine();
            WriteSetRelation(writer, resolved);
            writer.WriteLine();
            WriteEmitter.WriteModels(writer, model);
            writer.WriteLine();
            WriteEmitter.WriteGives(writer, model);
            writer.WriteLine();
            WriteEmitter.WriteIsGiven(writer, resolved);
            writer.WriteLine();
            WriteEmitter.WriteRow(writer, resolved);
            writer.WriteLine();
            WriteEmitter.WriteRows(writer, resolved);
            writer.WriteLine();
            UpdateEmitter.WriteCollect(writer, model);
            NestedEmitter.WriteBinding(writer, resolved);
        }
    }

    private static void WriteInstances(SourceWriter writer, TypeModel type) => writer.Write($$"""

        /// <summary>The only instance.</summary>
        public static readonly {{type.Sibling("Binding")}} Instance = new();

        /// <summary>The model as the end of a relation in <c>Include</c>.</summary>
        public static {{Names.Orm}}.IncludeBinding<{{type.FullName}}, {{type.Sibling("Where")}}, {{type.Sibling("Include")}}> Included { get; } = new(Instance, static source => new(source), new());

        private {{type.Name}}Binding() { }

        /// <inheritdoc/>
        public override {{type.Sibling("Include")}} Include => Included.Include;

        """);

    private static void WriteBuilders(SourceWriter writer, TypeModel type) => writer.Write($"""

        /// <inheritdoc/>
        public override {type.Sibling("Where")} Where({Names.Runtime}.RowSource source) => new(source);

        /// <inheritdoc/>
        public override {type.Sibling("Select")} Select({Names.Runtime}.RowCursor row) => new(row);

        /// <inheritdoc/>
        public override {type.Sibling("Key")} Key({Names.Runtime}.RowSource source) => new(source);

        """);

    // public override void SetRelation(User model, int relation, object? value)
    // {
    //     switch (relation)
    //     {
    //         case 0: model.Profile = (Profile?)value; break;
    //     }
    // }
    private static void WriteSetRelation(SourceWriter writer, ResolvedModel resolved)
    {
        writer.Write(Documentation.Inherited);
        using (writer.Open($"public override void SetRelation({resolved.Model.Type.FullName} model, int relation, object? value)"))
        using (writer.Open("switch (relation)"))
        {
            for (var index = 0; index < resolved.Relations.Count; index++)
            {
                var relation = resolved.Relations[index];
                writer.Write($"case {index}: model.{relation.Identifier} = ({Names.NavigationType(relation)})value{(relation.IsOptional ? "" : "!")}; break;");
            }
        }
    }
}
