namespace SunLedger.Approval.Working;

/// <summary>Where a request comes from, for the signature.</summary>
internal static class Sender
{
    /// <summary>The network address of whoever sent the request.</summary>
    public static string? AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString();
}
