using SunLedger.Clients.Storage;
using SunLedger.Messages.Clients;

namespace SunLedger.Clients.Webhooks;

/// <summary>Writes events down for whoever subscribed, in the transaction in which they happen.</summary>
internal sealed class EventOutbox(TimeProvider time) : IEventOutbox
{
    public async Task AddAsync(SunLedgerDb db, IReadOnlyList<OutgoingEvent> events, CancellationToken ct)
    {
        if (events.Count == 0) return;
        var now = time.GetUtcNow();
        var subscribers = await (
            from s in db.Set<SubscriptionRow>().AsNoTracking()
            join c in db.Set<ClientRow>().AsNoTracking() on s.ClientId equals c.Id
            where s.EndedAt == null && c.ClosedAt == null && c.ExpiresAt > now
            select s).ToListAsync(ct);
        if (subscribers.Count == 0) return;

        foreach (var e in events)
        {
            var told = subscribers.FindAll(s => s.Kinds.Split(' ').Contains(e.Kind) && e.DivisionPath.StartsWith(s.DivisionPath, StringComparison.Ordinal));
            if (told.Count > 0) Add(db, e, told, now);
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Notes one event for these subscribers.</summary>
    public static void Add(SunLedgerDb db, OutgoingEvent e, IEnumerable<SubscriptionRow> subscribers, DateTimeOffset now)
    {
        var row = new EventRow
        {
            Id = Guid.CreateVersion7(now).ToString(),
            Kind = e.Kind,
            Subject = e.Subject,
            DivisionCode = e.DivisionPath.TrimEnd('/').Split('/')[^1],
            At = now,
            Data = e.Data,
        };
        db.Add(row);
        db.AddRange(subscribers.Select(s => new DeliveryRow
        {
            SubscriptionId = s.Id, EventId = row.Id, Subject = e.Subject, State = DeliveryState.Waiting, Since = now, NextAt = now,
        }));
    }
}
