namespace SunLedger.Ledger.Blocks;

/// <summary>What sealing tells the log.</summary>
internal static partial class SealingLog
{
    [LoggerMessage(1, LogLevel.Critical, "Batches {Batches} are not as they were posted and are not sealed. Run verify; it names the rows.")]
    public static partial void Incomplete(ILogger log, string batches);

    [LoggerMessage(2, LogLevel.Warning, "Rows could not be sealed; they wait, and sealing tries again.")]
    public static partial void Failed(ILogger log, Exception e);
}
