namespace SunLedger.Identity.Storage;

/// <summary>How many attempts an account or an address has made; see <see cref="Domain.Lockout"/>.</summary>
internal sealed class AttemptRow
{
    /// <summary><c>account:</c> and a digest of what was typed, or <c>address:10.0.0.7</c>.</summary>
    public required string Key { get; init; }

    public required int Attempts { get; set; }

    public required DateTimeOffset Since { get; set; }
}
