namespace SunLedger.Host.Answers;

/// <summary>What the host writes into its log about requests.</summary>
internal static partial class HostLog
{
    [LoggerMessage(LogLevel.Information, "A body sent to {Path} does not read: {Reason}")]
    public static partial void BodyMisread(this ILogger log, PathString path, string reason);

    [LoggerMessage(LogLevel.Information, "A request to {Path} does not read: {Reason}")]
    public static partial void RequestMisread(this ILogger log, PathString path, string reason);
}
