using System.Text.Json;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Webhooks;

/// <summary>A delivery.</summary>
/// <param name="Id">Its number: the header SunLedger-Delivery.</param>
/// <param name="WebhookId">The subscription.</param>
/// <param name="EventId">The event: the header SunLedger-Event, the same with every attempt.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">To what.</param>
/// <param name="At">When it happened.</param>
/// <param name="State">waiting, delivered or parked.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="NextAt">When it is tried next; left out when it is not.</param>
/// <param name="LastAt">When it was tried last.</param>
/// <param name="LastStatus">What the receiver answered.</param>
/// <param name="LastError">Why it failed: <c>http_500</c>, <c>timeout</c>, <c>unreachable: …</c>, <c>address_not_public</c>, <c>subscription_ended</c>, <c>scope_missing</c> when the client no longer holds what the event takes.</param>
/// <param name="LastMs">How long the last attempt took.</param>
/// <param name="Data">What the receiver is told. Left out for whoever administers, and when the client no longer holds what the event takes.</param>
internal sealed record DeliveryAnswer(
    string Id, string WebhookId, string EventId, string Kind, string Subject, DateTimeOffset At, DeliveryState State, int Attempts, DateTimeOffset? NextAt,
    DateTimeOffset? LastAt, int? LastStatus, string? LastError, int? LastMs, JsonElement? Data)
{
    public static DeliveryAnswer Of(DeliveryRow d, EventRow e, bool withData) => new(
        d.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), d.SubscriptionId, e.Id, e.Kind, e.Subject, e.At, d.State, d.Attempts,
        d.State == DeliveryState.Waiting ? d.NextAt : null, d.LastAt, d.LastStatus, d.LastError, d.LastMs, withData ? JsonSerializer.Deserialize<JsonElement>(e.Data) : null);
}
