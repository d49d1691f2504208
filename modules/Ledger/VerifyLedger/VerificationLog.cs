namespace SunLedger.Ledger.VerifyLedger;

/// <summary>What verifying tells the log.</summary>
internal static partial class VerificationLog
{
    [LoggerMessage(1, LogLevel.Critical, "The ledger is not as it was sealed: {Count} findings, the first: {First}")]
    public static partial void DoesNotFit(ILogger log, long count, string first);

    [LoggerMessage(2, LogLevel.Warning, "The ledger could not be verified.")]
    public static partial void Failed(ILogger log, Exception e);
}
