using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Storage;

/// <summary>Somebody switched something. Only added to: the last row about a thing in a place says how it stands.</summary>
internal sealed class SwitchRow
{
    public long No { get; init; }
    public required SwitchKind Kind { get; init; }
    public required string Code { get; init; }

    /// <summary>The division for which it was switched, and all below; empty for the whole system.</summary>
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }
    public required bool IsOn { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string ById { get; init; }
    public required string ByName { get; init; }
    public required string Reason { get; init; }
}
