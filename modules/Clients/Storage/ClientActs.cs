using SunLedger.Messages.Audit;

namespace SunLedger.Clients.Storage;

/// <summary>What the trail is told of clients and what they subscribe to: never a secret.</summary>
internal static class ClientActs
{
    public static Act Created(ClientRow client) => Of("client.create", client) with { After = Seen(client) };

    public static Act Changed(ClientRow client, object before) => Of("client.change", client) with { Before = before, After = Seen(client) };

    public static Act Closed(ClientRow client) => Of("client.close", client) with { Before = Seen(client) };

    public static Act Rotated(ClientRow client, SecretRow secret) => Of("client.rotate_secret", client) with { After = Seen(secret) };

    public static Act Ended(ClientRow client, SecretRow secret) => Of("client.end_secret", client) with { Before = Seen(secret) };

    public static Act Replayed(ClientRow client, CallRow call, bool real) =>
        Of("client.replay_call", client) with { After = new { Call = call.Id, call.Method, call.Path, Real = real } };

    public static Act Subscribed(SubscriptionRow webhook) => Of("webhook.create", webhook) with { After = Seen(webhook) };

    public static Act Unsubscribed(SubscriptionRow webhook) => Of("webhook.end", webhook) with { Before = Seen(webhook) };

    public static Act Pinged(SubscriptionRow webhook) => Of("webhook.ping", webhook);

    public static Act Rotated(SubscriptionRow webhook) => Of("webhook.rotate_secret", webhook);

    public static Act Replayed(SubscriptionRow webhook, DeliveryRow delivery) =>
        Of("webhook.replay", webhook) with { After = new { Delivery = delivery.Id, delivery.EventId } };

    public static object Seen(ClientRow c) => new { c.Name, c.DivisionCode, c.Scopes, c.CallsPerMinute, c.ExpiresAt, c.ContactId };

    private static object Seen(SecretRow s) => new { s.No, s.Start, s.EndsAt };

    private static object Seen(SubscriptionRow s) => new { s.ClientId, s.Address, s.Kinds, s.DivisionCode };

    private static Act Of(string verb, ClientRow client) => new(verb, "client", client.Id) { DivisionPath = client.DivisionPath };

    private static Act Of(string verb, SubscriptionRow webhook) => new(verb, "webhook", webhook.Id) { DivisionPath = webhook.DivisionPath };
}
