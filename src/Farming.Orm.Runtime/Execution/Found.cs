namespace Farming.Orm.Execution;

/// <summary>A result, or none; a result may itself be null.</summary>
/// <typeparam name="TResult">Its type.</typeparam>
internal readonly struct Found<TResult>
{
    internal Found(TResult value)
    {
        Value = value;
        Exists = true;
    }

    /// <summary>Whether there is one.</summary>
    internal bool Exists { get; }

    /// <summary>The result; the default of its type where there is none.</summary>
    internal TResult Value { get; }
}
