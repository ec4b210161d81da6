using Microsoft.Data.Sqlite;

namespace Farming.Orm.Benchmarks.Databases;

/// <summary>An open connection with its prepared statements.</summary>
internal sealed class SqliteSession : IDisposable
{
    // Compared by reference: hashing a long text would cost more than everything else here.
    private readonly Dictionary<object, SqliteCommand> _commands = new(ReferenceEqualityComparer.Instance);
    private readonly SqliteConnection _connection;
    private readonly Action<SqliteSession> _giveBack;

    internal SqliteSession(string connectionString, Action<SqliteSession> giveBack)
    {
        _giveBack = giveBack;
        _connection = new(connectionString);
        _connection.Open();
    }

    /// <summary>A prepared command whose parameters are ?1, ?2, …; each use only sets their values.</summary>
    /// <param name="sql">The statement, always the same object.</param>
    /// <param name="parameters">The number of parameters.</param>
    internal SqliteCommand Prepare(string sql, int parameters = 1)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (var number = 1; number <= parameters; number++)
            {
                command.Parameters.Add(new SqliteParameter { ParameterName = $"?{number}" });
            }

            command.Prepare();
            _commands.Add(sql, command);
        }

        return command;
    }

    /// <summary>Begins a transaction that reads one snapshot.</summary>
    internal void Begin() => Prepare("BEGIN", 0).ExecuteNonQuery();

    /// <summary>Begins a transaction that will write.</summary>
    internal void BeginWriting() => Prepare("BEGIN IMMEDIATE", 0).ExecuteNonQuery();

    internal void Commit() => Prepare("COMMIT", 0).ExecuteNonQuery();

    /// <summary>Returns the session.</summary>
    public void Dispose() => _giveBack(this);

    internal void Close() => _connection.Dispose();
}
