namespace Farming.Orm.Planning.Strategies;

/// <summary>
/// What the executions of one plan have learnt about ties. It decides which of two statements with the same rows an execution begins with, so it decides time and never
/// results; executions on several threads share it without a lock, and one that loses another's count does no harm.
/// </summary>
internal sealed class TieHistory
{
    /// <summary>An execution that met a tie is a sign of more: this many executions after it begin with the key.</summary>
    private const int ExecutionsAfterTie = 64;

    private int _executionsWithKey;

    /// <summary>Decides how one execution begins: whether without the key.</summary>
    internal bool BeginsWithoutKey()
    {
        var left = Volatile.Read(ref _executionsWithKey);
        if (left > 0)
        {
            Volatile.Write(ref _executionsWithKey, left - 1);
        }

        return left == 0;
    }

    /// <summary>Records that an execution met a tie.</summary>
    internal void RecordTie() => Volatile.Write(ref _executionsWithKey, ExecutionsAfterTie);
}
