using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Calls;

/// <summary>A call in the log.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it came.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Address and query; long numbers masked.</param>
/// <param name="Route">The route that took it.</param>
/// <param name="Status">HTTP status of the answer.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="DurationMs">How long it took.</param>
/// <param name="Rows">Rows that it posted.</param>
/// <param name="Bytes">Bytes of its body.</param>
/// <param name="CanBeReplayed">True when what it sent was kept.</param>
/// <param name="ReplayOf">The call that this one was sent again for.</param>
internal sealed record CallAnswer(
    string Id, DateTimeOffset At, string Method, string Path, string? Route, int Status, string? Code, int DurationMs, int? Rows, long Bytes, bool CanBeReplayed, string? ReplayOf)
{
    public static CallAnswer Of(CallRow c) => new(
        Number(c.Id), c.At, c.Method, c.Path, c.Route, c.Status, c.Code, c.DurationMs, c.Rows, c.Bytes, c.Kept is not null, c.ReplayOf is { } of ? Number(of) : null);

    private static string Number(long id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
