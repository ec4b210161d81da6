using Farming.Orm.Generators.Model;

namespace Farming.Orm.Generators.Emission;

/// <summary>The file of one model: the user's other half, then the builders, then what the runtime knows of it.</summary>
internal static class ModelEmitter
{
    public static string Emit(ResolvedModel model)
    {
        var writer = new SourceWriter();
        using (writer.OpenScope(model.Model.Type))
        {
            ClassEmitter.Write(writer, model);
            WhereEmitter.Write(writer, model);
            SelectEmitter.Write(writer, model);
            IncludeEmitter.Write(writer, model);
            KeyEmitter.Write(writer, model);
            CreateEmitter.Write(writer, model);
            NestedEmitter.WriteElements(writer, model);
            UpdateEmitter.Write(writer, model.Model);
            LinkEmitter.Write(writer, model);
            TableEmitter.Write(writer, model);
            BindingEmitter.Write(writer, model);
        }

        return writer.ToString();
    }
}
