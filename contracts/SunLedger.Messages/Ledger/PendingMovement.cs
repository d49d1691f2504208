using SunLedger.Categories;

namespace SunLedger.Messages.Ledger;

/// <summary>A movement that somebody has yet to grant, as far as money is held for it.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="Kind">What it will do.</param>
/// <param name="IndicatorId">Indicator whose money it is.</param>
/// <param name="ProjectCode">Project of a payment or an assignment.</param>
/// <param name="Receiver">Division or budget unit of a release.</param>
/// <param name="Amount">How much.</param>
/// <param name="Minutes">How long the money is held when nobody decides, at most 30 days.</param>
/// <param name="Reason">What it is held for.</param>
public sealed record PendingMovement(
    string Id, PendingKind Kind, string IndicatorId, string? ProjectCode, string? Receiver, Money Amount, int Minutes, string? Reason);
