namespace Farming.Orm.Projection;

/// <summary>The result of a statement with at most one result; <see langword="null"/> stands for none. The result itself may be null.</summary>
/// <remarks>An interface, because each starting process would have to compile tasks of a custom struct.</remarks>
/// <typeparam name="TResult">The type of the result.</typeparam>
internal interface IFound<TResult>
{
    /// <summary>The result.</summary>
    TResult Result { get; }
}
