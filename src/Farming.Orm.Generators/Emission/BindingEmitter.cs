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
    //     …
    // }
    public static void Write(SourceWriter writer, ResolvedModel resolved, Spelling spelling)
    {
        var model = resolved.Model;
        var type = model.Type;
        writer.Write($"""
            /// <summary>What the runtime knows of <see cref="{spelling.Of(type)}"/>.</summary>
            {spelling.Generated}
            {spelling.Hidden}
            {type.Access} sealed class {type.Name}Binding
                : {spelling.Code}ModelBinding<{TableEmitter.TypeArguments(type, spelling)}>
            """);
        using (writer.Open())
        {
            FieldEmitter.Write(writer, model, spelling);
            writer.WriteLine();
            WriteBuilders(writer, type, spelling);
            writer.WriteLine();
            MetadataEmitter.Write(writer, resolved, spelling);
            writer.WriteLine();
            ReadEmitter.Write(writer, model, spelling);
            WriteSetRelation(writer, resolved, spelling);
            writer.WriteLine();
            WriteEmitter.Write(writer, resolved, spelling);
            writer.WriteLine();
            UpdateEmitter.WriteCollect(writer, model, spelling);
            NestedEmitter.WriteBinding(writer, resolved, spelling);
        }
    }

    private static void WriteBuilders(SourceWriter writer, TypeModel type, Spelling spelling) => writer.Write($$"""
        public static readonly {{spelling.Of(type, "Binding")}} Instance = new();

        public override {{spelling.Of(type, "Include")}} Include { get; } = new();
        public override {{spelling.Of(type, "Where")}} Where({{spelling.Code}}RowSource source) => new(source);
        public override {{spelling.Of(type, "Select")}} Select({{spelling.Code}}RowCursor row) => new(row);
        public override {{spelling.Of(type, "Key")}} Key({{spelling.Code}}RowSource source) => new(source);
        """);

    // public override void SetRelation(User model, int relation, object? value)
    // {
    //     switch (relation)
    //     {
    //         case 0: model.Profile = (Profile?)value; break;
    //     }
    // }
    private static void WriteSetRelation(SourceWriter writer, ResolvedModel resolved, Spelling spelling)
    {
        if (resolved.Relations.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        using (writer.Open($"public override void SetRelation({spelling.Of(resolved.Model.Type)} model, int relation, object? value)"))
        using (writer.Open("switch (relation)"))
        {
            for (var index = 0; index < resolved.Relations.Count; index++)
            {
                var relation = resolved.Relations[index];
                var target = spelling.Of(relation.Target);
                var type = relation.IsToMany ? $"{spelling.List}<{target}>" : relation.IsOptional ? $"{target}?" : target;
                writer.Write($"case {index}: model.{relation.Identifier} = ({type})value{(relation.IsOptional ? "" : "!")}; break;");
            }
        }
    }
}
