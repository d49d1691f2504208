using SunLedger.Comparison.Domain;

namespace SunLedger.Comparison.LoadVersion;

/// <summary>Entries on their way into a version: read one after the other, written all or none.</summary>
internal sealed class Loading(EntryReading reading)
{
    /// <summary>Most rows at once.</summary>
    public const int MostRows = 2_000_000;

    // More than this nobody corrects by hand.
    private const int MostFaults = 1_000;

    private readonly List<Entry> _entries = [];
    private readonly List<Fault> _faults = [];

    /// <summary>True when no more rows may come.</summary>
    public bool IsFull => _entries.Count >= MostRows;

    public void Take(int row, RegisterEntryDraft draft)
    {
        var (entry, fault) = reading.Read(row, draft);
        if (fault is null) _entries.Add(entry);
        else Refuse(fault);
    }

    public void Refuse(Fault fault)
    {
        if (_faults.Count < MostFaults) _faults.Add(fault);
    }

    /// <summary>Writes what was read, and answers.</summary>
    public async Task EndAsync(HttpContext context, EntryKeeper keeper, string code, string id, CancellationToken ct)
    {
        if (_faults.Count > 0)
        {
            await Problem.WriteAsync(context, StatusCodes.Status422UnprocessableEntity, _faults, ct);
            return;
        }
        var (added, fault, status) = await keeper.AddAsync(code, id, _entries, ct);
        if (fault is null) await context.Response.WriteAsJsonAsync(new LoadedEntries(added, _entries.Count - added), ct);
        else await Problem.WriteAsync(context, status, [fault], ct);
    }
}
