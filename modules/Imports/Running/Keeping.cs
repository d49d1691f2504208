using SunLedger.Imports.Storage;

namespace SunLedger.Imports.Running;

/// <summary>Lets through the refused rows that are kept, and counts them. What is not kept is not sealed either: rows come one by one.</summary>
internal sealed class Keeping(Kept before, ImportSettings settings)
{
    /// <summary>What is kept by now.</summary>
    public Kept Kept { get; private set; } = before;

    public IEnumerable<RefusedRow> Of(IEnumerable<RefusedRow> refused)
    {
        if (!Kept.HasRoom(settings)) yield break;
        foreach (var row in refused)
        {
            Kept = new(Kept.Rows + 1, Kept.Bytes + row.Faults.Length + (row.SealedCells?.Length ?? 0));
            yield return row;
            if (!Kept.HasRoom(settings)) yield break;
        }
    }
}
