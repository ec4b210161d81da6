using System.Data;
using System.Globalization;
using Dapper;
using Farming.Orm.Benchmarks.Databases;

namespace Farming.Orm.Benchmarks.Peers.Dapper;

/// <summary>Converts the values that SQLite returns (integers and text) to the types of the constructors.</summary>
internal static class DapperTypes
{
    internal static void Register()
    {
        SqlMapper.AddTypeHandler(new Time());
        SqlMapper.AddTypeHandler(new Truth());
        SqlMapper.AddTypeHandler(new Number());
    }

    private sealed class Time : SqlMapper.TypeHandler<DateTime>
    {
        public override DateTime Parse(object value) => value is DateTime time ? time : SqliteTime.Parse((string)value);

        public override void SetValue(IDbDataParameter parameter, DateTime value) => parameter.Value = value;
    }

    private sealed class Truth : SqlMapper.TypeHandler<bool>
    {
        public override bool Parse(object value) => value is bool truth ? truth : (long)value != 0;

        public override void SetValue(IDbDataParameter parameter, bool value) => parameter.Value = value;
    }

    private sealed class Number : SqlMapper.TypeHandler<int>
    {
        public override int Parse(object value) => value is int number ? number : Convert.ToInt32(value, CultureInfo.InvariantCulture);

        public override void SetValue(IDbDataParameter parameter, int value) => parameter.Value = value;
    }
}
