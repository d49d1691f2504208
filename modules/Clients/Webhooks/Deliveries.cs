using System.Security.Cryptography;
using SunLedger.Clients.Domain;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Webhooks;

/// <summary>
/// Delivers what waits, at least once. Of one subscription and one subject only the oldest that waits is on its way, so that the receiver hears of a subject in
/// order until one of its events was given up. Hosts share the work: whoever moves the next attempt on has the delivery in hand until then.
/// </summary>
internal sealed class Deliveries(IDatabase database, Postman postman, BodySeal seal, TimeProvider time)
{
    private const int AtOnce = 50;
    private const string SubscriptionEnded = "subscription_ended";
    private const string ScopeMissing = "scope_missing";

    // Longer than an attempt takes: a host that dies meanwhile leaves the delivery to another.
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(1);

    /// <summary>Attempts what is due; answers how much there was.</summary>
    public async Task<int> DeliverAsync(CancellationToken ct)
    {
        var due = await DueAsync(ct);
        await Task.WhenAll(due.Select(d => AttemptAsync(d, ct)));
        return due.Count;
    }

    private async Task<IReadOnlyList<Due>> DueAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = database.Read();
        var deliveries = db.Set<DeliveryRow>().AsNoTracking();
        return await (
            from d in deliveries
            join s in db.Set<SubscriptionRow>().AsNoTracking() on d.SubscriptionId equals s.Id
            join c in db.Set<ClientRow>().AsNoTracking() on s.ClientId equals c.Id
            join e in db.Set<EventRow>().AsNoTracking() on d.EventId equals e.Id
            where d.State == DeliveryState.Waiting && d.NextAt <= now
                && !deliveries.Any(b => b.SubscriptionId == d.SubscriptionId && b.Subject == d.Subject && b.State == DeliveryState.Waiting && b.Id < d.Id)
            orderby d.Id
            select new Due(d, s, c, e)).Take(AtOnce).ToListAsync(ct);
    }

    private async Task AttemptAsync(Due due, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (!await TakeAsync(due.Delivery, now, ct)) return;
        var attempt = Forbidden(due) is { } why ? new Attempt(null, why, 0) : await SendAsync(due, now, ct);
        await NoteAsync(due, attempt, ct);
    }

    // What the client may be told is asked when it is told: it may have been narrowed since it subscribed.
    private static string? Forbidden(Due due) =>
        due.Subscription.EndedAt is not null ? SubscriptionEnded : EventScopes.Allow(due.Client.Scopes, due.Event.Kind) ? null : ScopeMissing;

    private async Task<Attempt> SendAsync(Due due, DateTimeOffset now, CancellationToken ct)
    {
        List<string> secrets;
        try
        {
            secrets = [seal.OpenText(due.Subscription.Secret)];
            if (due.Subscription.OldSecret is { } old && now < due.Subscription.OldSecretEndsAt) secrets.Add(seal.OpenText(old));
        }
        catch (CryptographicException)
        {
            return new(null, "secret_unreadable", 0); // keys/clients.key does not belong to this database
        }
        using var letter = Letter.Of(due.Subscription, due.Event, due.Delivery.Id, secrets, now);
        return await postman.SendAsync(letter, ct);
    }

    private async Task<bool> TakeAsync(DeliveryRow delivery, DateTimeOffset now, CancellationToken ct)
    {
        var (id, seen, until) = (delivery.Id, delivery.NextAt, now + InHand);
        return await database.WriteAsync(
            (db, t) => db.Set<DeliveryRow>().Where(d => d.Id == id && d.State == DeliveryState.Waiting && d.NextAt == seen).ExecuteUpdateAsync(d => d.SetProperty(x => x.NextAt, until), t), ct) == 1;
    }

    private Task<int> NoteAsync(Due due, Attempt attempt, CancellationToken ct) => database.WriteAsync(
        async (db, t) =>
        {
            var delivery = await db.Set<DeliveryRow>().SingleAsync(d => d.Id == due.Delivery.Id, t);
            var now = time.GetUtcNow();
            delivery.Attempts++;
            (delivery.LastAt, delivery.LastStatus, delivery.LastError, delivery.LastMs) = (now, attempt.Status, attempt.Error, attempt.Ms);
            Settle(delivery, attempt, now);
            return await db.SaveChangesAsync(t);
        },
        ct);

    private static void Settle(DeliveryRow delivery, Attempt attempt, DateTimeOffset now)
    {
        if (attempt.Error is null)
        {
            delivery.State = DeliveryState.Delivered;
            return;
        }
        delivery.Failures++;
        var next = attempt.Error is SubscriptionEnded or ScopeMissing ? null : Retries.Next(delivery.Since, delivery.Failures, now);
        if (next is { } at) delivery.NextAt = at;
        else delivery.State = DeliveryState.Parked;
    }

    private sealed record Due(DeliveryRow Delivery, SubscriptionRow Subscription, ClientRow Client, EventRow Event);
}
