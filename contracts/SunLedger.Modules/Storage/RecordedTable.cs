using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SunLedger.Modules;

/// <summary>A table whose rows say when they were recorded, and the statements that move them to the end of their transaction.</summary>
internal sealed class RecordedTable
{
    private readonly SunLedgerDb _db;
    private readonly string _name;
    private readonly string _column;
    private readonly IReadOnlyList<(string Name, Type Type)> _key;

    private RecordedTable(SunLedgerDb db, IEntityType type)
    {
        var column = ColumnOf(type) ?? throw new InvalidOperationException($"{type.ClrType.Name} does not say when it was recorded.");
        _db = db;
        _name = type.GetSchema() is { } schema ? $"{schema}.{type.GetTableName()}" : type.GetTableName()!;
        _column = column.GetColumnName();
        _key = [.. type.FindPrimaryKey()!.Properties.Select(p => (p.GetColumnName(), p.ClrType))];
    }

    /// <summary>The table of an entity.</summary>
    public static RecordedTable Of(SunLedgerDb db, Type type) => new(db, db.Model.FindEntityType(type)!);

    /// <summary>What says when its rows were recorded; null when nothing does.</summary>
    public static IProperty? ColumnOf(IEntityType type) => type.GetProperties().FirstOrDefault(p => p.PropertyInfo?.IsDefined(typeof(RecordedAttribute)) == true);

    /// <summary>Moves the rows with these numbers.</summary>
    public Task SettleAsync(long[] numbers, DateTimeOffset at, CancellationToken ct)
    {
        var (those, value) = _db.Dialect == Dialect.Postgres ? ("= ANY({1})", (object)numbers) : ("IN (SELECT value FROM json_each({1}))", JsonSerializer.Serialize(numbers));
        return RunAsync($"WHERE {_key.Single().Name} {those}", [Instant(at), value], ct);
    }

    /// <summary>Moves the rows with these keys.</summary>
    public Task SettleAsync(object[][] keys, DateTimeOffset at, CancellationToken ct)
    {
        var columns = string.Join(", ", _key.Select(k => k.Name));
        if (_db.Dialect == Dialect.Sqlite)
        {
            var parts = string.Join(", ", _key.Select((_, i) => $"json_extract(value, '$[{i}]')"));
            return RunAsync($"WHERE ({columns}) IN (SELECT {parts} FROM json_each({{1}}))", [Instant(at), JsonSerializer.Serialize(keys)], ct);
        }
        var given = string.Join(", ", _key.Select((_, i) => $"{{{i + 1}}}"));
        return RunAsync($"WHERE ({columns}) IN (SELECT * FROM unnest({given}))", [Instant(at), .. _key.Select((k, i) => Column(keys, i, k.Type))], ct);
    }

    /// <summary>Moves the rows that carry one of these instants.</summary>
    public Task SettleAsync(DateTimeOffset[] instants, DateTimeOffset at, CancellationToken ct)
    {
        var (those, value) = _db.Dialect == Dialect.Postgres
            ? ("= ANY({1})", (object)instants)
            : ("IN (SELECT value FROM json_each({1}))", JsonSerializer.Serialize(instants.Select(i => i.UtcTicks)));
        return RunAsync($"WHERE {_column} {those}", [Instant(at), value], ct);
    }

    private Task RunAsync(string which, object[] values, CancellationToken ct)
    {
        var sql = $"UPDATE {_name} SET {_column} = {{0}} {which}"; // names of the model, and parameters
        return _db.Database.ExecuteSqlRawAsync(sql, values, ct);
    }

    private static Array Column(object[][] keys, int index, Type type)
    {
        var column = Array.CreateInstance(type, keys.Length);
        for (var i = 0; i < keys.Length; i++) column.SetValue(keys[i][index], i);
        return column;
    }

    // SQLite keeps instants as ticks; hand-written SQL passes EF's converter by.
    private object Instant(DateTimeOffset at) => _db.Dialect == Dialect.Postgres ? at : at.UtcTicks;
}
