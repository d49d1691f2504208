using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Webhooks;

/// <summary>A subscription.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Address">Where events are sent.</param>
/// <param name="Kinds">Which events.</param>
/// <param name="DivisionCode">Of this division and below.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="EndedAt">When it ended; left out while it has not.</param>
/// <param name="Waiting">Deliveries that wait.</param>
/// <param name="Parked">Deliveries that were given up.</param>
internal sealed record WebhookAnswer(
    string Id, string Address, IReadOnlyList<string> Kinds, string DivisionCode, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? EndedAt, int Waiting, int Parked)
{
    public static WebhookAnswer Of(SubscriptionRow s, int waiting, int parked) =>
        new(s.Id, s.Address, s.Kinds.Split(' '), s.DivisionCode, s.CreatedAt, s.CreatedBy, s.EndedAt, waiting, parked);
}
