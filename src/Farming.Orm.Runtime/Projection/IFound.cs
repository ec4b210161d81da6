namespace Farming.Orm.Projection;

/// <summary>The result of a statement that gives one at most; where there is none, there is <see langword="null"/> instead. The result may itself be null.</summary>
/// <remarks>A reference, as the tasks of a struct of the library's own are compiled anew in each process that starts.</remarks>
/// <typeparam name="TResult">Its type.</typeparam>
internal interface IFound<TResult>
{
    /// <summary>The result.</summary>
    TResult Result { get; }
}
