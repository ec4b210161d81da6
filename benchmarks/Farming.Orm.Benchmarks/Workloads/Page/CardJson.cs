using System.Text.Json;
using Farming.Orm.Benchmarks.Answers;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Workloads.Page;

/// <summary>Reads the lists of a card from JSON, without a serializer.</summary>
internal static class CardJson
{
    /// <summary>Sessions from <c>[["token", time], …]</c>; a time is microseconds since 1970, or the text that SQLite stores.</summary>
    internal static List<SessionToken> Sessions(ReadOnlySpan<byte> json)
    {
        var sessions = new List<SessionToken>(PageWorkload.SessionsPerUser);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            var token = reader.GetString()!;
            reader.Read();
            var time = reader.TokenType == JsonTokenType.Number
                ? DateTime.UnixEpoch.AddTicks(reader.GetInt64() * TimeSpan.TicksPerMicrosecond)
                : SqliteTime.Parse(reader.GetString());
            reader.Read();
            sessions.Add(new(token, time));
        }

        return sessions;
    }

    /// <summary>Names from <c>["name", …]</c>.</summary>
    internal static List<string> Names(ReadOnlySpan<byte> json)
    {
        var names = new List<string>();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            names.Add(reader.GetString()!);
        }

        return names;
    }
}
