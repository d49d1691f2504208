using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Running;

/// <summary>
/// What is to be told of the rows of an import that is one transaction: it is written when their fate is decided, and must outlive them when they are rolled
/// back. Refused rows lie there as they will be stored, their cells sealed.
/// </summary>
internal sealed class RowReport(string jobId, FileStore store) : IDisposable
{
    private readonly Spill<RefusedRow> _refused = new(store.OpenScratch, Write, from => ReadRefused(from, jobId));
    private readonly Spill<Stretch> _stretches = new(store.OpenScratch, Write, from => ReadStretch(from, jobId));

    public IEnumerable<RefusedRow> Refused => _refused.Read();

    public IEnumerable<Stretch> Stretches => _stretches.Read();

    public void Add(IEnumerable<RefusedRow> refused)
    {
        foreach (var row in refused) _refused.Add(row);
    }

    public void Add(IEnumerable<Stretch> stretches)
    {
        foreach (var stretch in stretches) _stretches.Add(stretch);
    }

    public void Dispose()
    {
        _refused.Dispose();
        _stretches.Dispose();
    }

    private static void Write(BinaryWriter to, RefusedRow row)
    {
        to.Write(row.Row);
        to.Write(row.EntryId is not null);
        to.Write(row.EntryId ?? "");
        to.Write(row.Faults);
        to.Write(row.SealedCells!.Length);
        to.Write(row.SealedCells);
    }

    private static RefusedRow ReadRefused(BinaryReader from, string jobId)
    {
        var number = from.ReadInt32();
        var hasId = from.ReadBoolean();
        var id = from.ReadString();
        return new() { JobId = jobId, Row = number, EntryId = hasId ? id : null, Faults = from.ReadString(), SealedCells = from.ReadBytes(from.ReadInt32()) };
    }

    private static void Write(BinaryWriter to, Stretch stretch)
    {
        to.Write(stretch.FirstRow);
        to.Write(stretch.LastRow);
        to.Write((int)stretch.Outcome);
    }

    private static Stretch ReadStretch(BinaryReader from, string jobId) => new() { JobId = jobId, FirstRow = from.ReadInt32(), LastRow = from.ReadInt32(), Outcome = (Outcome)from.ReadInt32() };
}
