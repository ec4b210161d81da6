using Farming.Orm.Drivers;
using Farming.Orm.Sqlite.Locks;

namespace Farming.Orm.Sqlite.Commands;

/// <summary>The prepared statements of one connection: those in use, and those kept for their next use.</summary>
internal sealed class StatementCache(NativeConnection connection, WriteTurn turn)
{
    private const int Capacity = 256;

    private readonly Dictionary<StatementText, PreparedCommand> _kept = [];
    private readonly List<PreparedCommand> _inUse = [];
    private long _uses;

    /// <summary>Takes a kept command for a statement, or prepares one.</summary>
    internal PreparedCommand Prepare(StatementText statement)
    {
        if (!_kept.TryGetValue(statement, out var command))
        {
            command = new(this, connection, turn, statement);
            if (statement.IsRepeated && command.IsPrepared)
            {
                Keep(command);
            }
        }
        else if (command.IsInUse)
        {
            command = new(this, connection, turn, statement);
        }

        _inUse.Add(command);
        command.Take(++_uses);
        return command;
    }

    /// <summary>Notes that the use of a command has ended.</summary>
    internal void Released(PreparedCommand command) => _inUse.Remove(command);

    /// <summary>Ends every use that its owner has not ended: an open statement holds a snapshot.</summary>
    internal void ReleaseAll()
    {
        while (_inUse.Count > 0)
        {
            _inUse[^1].Release();
        }
    }

    /// <summary>Frees the kept statements.</summary>
    internal void Close()
    {
        foreach (var command in _kept.Values)
        {
            command.Close();
        }

        _kept.Clear();
    }

    private void Keep(PreparedCommand command)
    {
        if (_kept.Count >= Capacity)
        {
            PreparedCommand? oldest = null;
            foreach (var candidate in _kept.Values)
            {
                if (!candidate.IsInUse && (oldest is null || candidate.LastUse < oldest.LastUse))
                {
                    oldest = candidate;
                }
            }

            if (oldest is null)
            {
                return;
            }

            _kept.Remove(oldest.Statement);
            oldest.Close();
        }

        command.IsKept = true;
        _kept.Add(command.Statement, command);
    }
}
