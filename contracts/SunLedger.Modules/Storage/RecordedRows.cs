using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SunLedger.Modules;

/// <summary>
/// The rows of one long transaction that say when they were recorded. Until its commit nobody else can know them, so that they are known from its end and
/// from no instant before: what was answered meanwhile is answered for ever. They are counted in parts, which keep their order, each a microsecond
/// after the one before. What EF saves is noted by itself, what goes in bulk is noted by whoever writes it.
/// </summary>
public sealed class RecordedRows
{
    private readonly List<DateTimeOffset> _parts = [];
    private readonly Dictionary<Type, Dictionary<long, int>> _numbered = [];
    private readonly Dictionary<Type, List<(object[] Key, int Part)>> _others = [];
    private readonly Dictionary<Type, HashSet<DateTimeOffset>> _stamped = [];

    /// <summary>What is written from now on belongs together.</summary>
    public void BeginPart(DateTimeOffset now) => _parts.Add(now);

    /// <summary>Notes rows that were written in bulk, by their numbers.</summary>
    public void Add<T>(IEnumerable<long> numbers)
        where T : class
    {
        var known = NumbersOf(typeof(T));
        foreach (var number in numbers) known[number] = _parts.Count - 1;
    }

    /// <summary>Notes rows of a table of sums, by the instant that this transaction wrote into them: they say until when they were counted, and have no past.</summary>
    public void AddStamped<T>(DateTimeOffset instant)
        where T : class
    {
        if (!_stamped.TryGetValue(typeof(T), out var instants)) _stamped.Add(typeof(T), instants = []);
        instants.Add(instant);
    }

    /// <summary>True when this transaction wrote the row, which says so itself, and did not take it back: nobody else has seen it as it stands.</summary>
    public bool Has<T>(long number, DateTimeOffset recordedAt)
        where T : class => _parts.Count > 0 && recordedAt >= _parts[0] && _numbered.TryGetValue(typeof(T), out var known) && known.ContainsKey(number);

    /// <summary>Moves every row that was noted to the end of the transaction. Called last, so that little time passes until the commit.</summary>
    /// <param name="db">The transaction.</param>
    /// <param name="now">Its end.</param>
    /// <param name="ct">Stops it.</param>
    public async Task SettleAsync(SunLedgerDb db, DateTimeOffset now, CancellationToken ct)
    {
        var end = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)); // the finer half of a tick survives SQLite and not PostgreSQL
        foreach (var (type, rows) in _numbered)
            foreach (var part in rows.GroupBy(r => r.Value, r => r.Key))
                await RecordedTable.Of(db, type).SettleAsync([.. part], At(part.Key, end), ct);
        foreach (var (type, rows) in _others)
            foreach (var part in rows.GroupBy(r => r.Part, r => r.Key))
                await RecordedTable.Of(db, type).SettleAsync([.. part], At(part.Key, end), ct);
        foreach (var (type, instants) in _stamped) await RecordedTable.Of(db, type).SettleAsync([.. instants], end, ct);
    }

    /// <summary>The rows that are about to be saved and say when they were recorded; keys that the database gives are not there yet.</summary>
    internal static IReadOnlyList<EntityEntry> About(ChangeTracker tracked) =>
    [
        .. from entry in tracked.Entries()
           where entry.State is EntityState.Added or EntityState.Modified && RecordedTable.ColumnOf(entry.Metadata) is { } column && (entry.State == EntityState.Added || entry.Property(column.Name).IsModified)
           select entry,
    ];

    /// <summary>Notes rows that were saved.</summary>
    internal void Add(IEnumerable<EntityEntry> saved)
    {
        foreach (var entry in saved)
        {
            object[] key = [.. entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue!)];
            if (key is [long number]) NumbersOf(entry.Metadata.ClrType)[number] = _parts.Count - 1;
            else OthersOf(entry.Metadata.ClrType).Add((key, _parts.Count - 1));
        }
    }

    // A clock that stands still puts nothing before its time.
    private DateTimeOffset At(int part, DateTimeOffset end)
    {
        var at = end.AddMicroseconds(part + 1 - _parts.Count);
        return at > _parts[part] ? at : _parts[part];
    }

    private Dictionary<long, int> NumbersOf(Type type)
    {
        if (!_numbered.TryGetValue(type, out var known)) _numbered.Add(type, known = []);
        return known;
    }

    private List<(object[] Key, int Part)> OthersOf(Type type)
    {
        if (!_others.TryGetValue(type, out var known)) _others.Add(type, known = []);
        return known;
    }
}
