namespace SunLedger.Ledger.Batches;

/// <summary>A line that is in the ledger under an id.</summary>
/// <param name="Id">The id.</param>
/// <param name="ContentHash">Digest of what it says.</param>
internal sealed record Twin(string Id, long ContentHash);

/// <summary>What stands under an id already.</summary>
internal enum TwinKind
{
    None,
    Same,
    Other,
}
