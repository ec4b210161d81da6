using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary>The method of <c>UserSessionsCreate</c> that makes the child's own new row of it.</summary>
internal static class ConversionEmitter
{
    /// <summary>The method: <c>UserSessionsCreate.ToRow</c>.</summary>
    public static string Of(NestedModel nested, Spelling spelling) => $"{spelling.Value(nested.Element, nested.Element.Name)}.{Name(nested)}";

    // internal static SessionCreate ToRow(UserSessionsCreate row, User? parent)
    // {
    //     var create = new SessionCreate
    //     {
    //         Id = row.Id,
    //         UserId = parent is null ? default! : parent.Id,
    //         Token = row.Token,
    //         Devices = row.Devices,
    //     };
    //     if (row._SeenAtIsSet) create.SeenAt = row.SeenAt;
    //     return create;
    // }
    public static void Write(SourceWriter writer, NestedModel nested, ModelModel model, Spelling spelling)
    {
        var create = spelling.Of(nested.Child, "Create");
        var header = $"internal static {create} {Name(nested)}({spelling.Of(nested.Element)} row, {spelling.Of(model.Type)}? parent)";
        var flagged = nested.Given.Where(CreateEmitter.DistinguishesNull).ToList();
        if (flagged.Count == 0)
        {
            WriteRow(writer, $"{header} => new()", nested, model, spelling);
            return;
        }

        using (writer.Open(header))
        {
            WriteRow(writer, $"var create = new {create}", nested, model, spelling);
            foreach (var field in flagged)
            {
                var flag = CreateEmitter.Flag(field, unused => Names.Private(unused, nested));
                writer.Write($"if (row.{flag}) create.{OfChild(field.Name, nested)} = row.{Names.Member(field.Name, nested.Element.Name)};");
            }

            writer.Write("return create;");
        }
    }

    private static void WriteRow(SourceWriter writer, string header, NestedModel nested, ModelModel model, Spelling spelling)
    {
        using (writer.Open(header, "};"))
        {
            for (var index = 0; index < nested.Fields.Count; index++)
            {
                if (!CreateEmitter.DistinguishesNull(nested.Fields[index]) || nested.ForeignKey.Contains(index))
                {
                    writer.Write($"{OfChild(nested.Fields[index].Name, nested)} = {Value(index, nested, model, spelling)},");
                }
            }

            foreach (var member in nested.Members)
            {
                writer.Write($"{OfChild(member.Name, nested)} = row.{Names.Member(member.Name, nested.Element.Name)},");
            }
        }
    }

    /// <summary>What a field of the child is: given by the element, or the parent's key. Without a parent, somebody else writes the key.</summary>
    private static string Value(int index, NestedModel nested, ModelModel model, Spelling spelling)
    {
        for (var position = 0; position < nested.ForeignKey.Count; position++)
        {
            if (nested.ForeignKey[position] == index)
            {
                var key = model.Fields[nested.Key[position]];
                var value = key.Type.IsNullable ? $"{spelling.Code}NestedKey.Of(parent.{key.Identifier}, {spelling.Field(model, key)})" : $"parent.{key.Identifier}";
                return $"parent is null ? default! : {value}";
            }
        }

        return $"row.{Names.Member(nested.Fields[index].Name, nested.Element.Name)}";
    }

    private static string Name(NestedModel nested) => Names.Private("ToRow", nested);

    private static string OfChild(string name, NestedModel nested) => Names.Member(name, $"{nested.Child.Name}Create");
}
