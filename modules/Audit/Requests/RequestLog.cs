namespace SunLedger.Audit.Requests;

/// <summary>What the host's log is told about lines that cannot be written.</summary>
internal static partial class RequestLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "{Lines} lines of the audit trail cannot be written at the moment; they wait in memory and are tried again.")]
    public static partial void Waits(ILogger log, Exception e, int lines);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The host stops and this line of the audit trail was not written: {At:O} {By} {Route} {Subject} {Outcome}")]
    public static partial void Left(ILogger log, DateTimeOffset at, string by, string route, string subject, string outcome);
}
