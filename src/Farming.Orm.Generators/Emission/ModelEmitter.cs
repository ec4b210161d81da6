using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary>The file of one model: the user's other half, then the builders, then what the runtime knows of it.</summary>
internal static class ModelEmitter
{
    public static string Emit(ResolvedModel model)
    {
        var writer = new SourceWriter();
        var spelling = new Spelling(model.Model.Type, Names.OfMembers(model));
        using (writer.OpenScope(model.Model.Type, spelling))
        {
            ClassEmitter.Write(writer, model, spelling);
            WhereEmitter.Write(writer, model, spelling);
            SelectEmitter.Write(writer, model, spelling);
            IncludeEmitter.Write(writer, model, spelling);
            KeyEmitter.Write(writer, model.Model, spelling);
            CreateEmitter.Write(writer, model, spelling);
            NestedEmitter.Write(writer, model, spelling);
            UpdateEmitter.Write(writer, model.Model, spelling);
            LinksEmitter.Write(writer, model, spelling);
            TableEmitter.Write(writer, model, spelling);
            BindingEmitter.Write(writer, model, spelling);
        }

        return writer.ToString();
    }
}
