using SunLedger.Clients.Access;
using SunLedger.Clients.Storage;

namespace SunLedger.Clients.Webhooks;

/// <summary>Finds a subscription of a client that the caller may look after.</summary>
internal static class WebhookInHand
{
    public static async Task<SubscriptionRow?> FindWebhookAsync(this ClientAccess access, SunLedgerDb db, string clientId, string webhookId, CancellationToken ct)
    {
        if (await access.FindAsync(db, clientId, ct) is not { } client) return null;
        return await db.Set<SubscriptionRow>().SingleOrDefaultAsync(s => s.Id == webhookId && s.ClientId == client.Id, ct);
    }
}
