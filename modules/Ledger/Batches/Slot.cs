namespace SunLedger.Ledger.Batches;

/// <summary>Where a line stands.</summary>
/// <param name="Call">Place of its call in the run, from 0.</param>
/// <param name="Index">Place in its call, from 0.</param>
/// <param name="Row">1-based row as the caller counts: of the array or of the file.</param>
/// <param name="No">Number in the ledger.</param>
/// <param name="By">Who posts it.</param>
internal readonly record struct Slot(int Call, int Index, int Row, long No, PostedBy By);
