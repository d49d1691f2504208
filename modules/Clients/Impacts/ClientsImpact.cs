using SunLedger.Clients.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Clients.Impacts;

/// <summary>The programs that would be refused when a module is off, and those that would be told of no new warnings of a category or fund.</summary>
internal sealed class ClientsImpact(TimeProvider time) : IImpact
{
    // What a client holds is a permission; these are what modules that can be switched off ask for.
    private static readonly Dictionary<string, string> Asked = new() { ["projects"] = May.KeepProjects, ["observations"] = May.PostObservations, ["comparison"] = May.KeepRegisters };

    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        if (reach.Kind == SwitchKind.Module)
        {
            if (!Asked.TryGetValue(reach.Code, out var scope)) return [];
            var now = time.GetUtcNow();
            var clients = await db.Set<ClientRow>().Where(c => c.ClosedAt == null && c.Scopes.Contains(scope)).Select(c => new { c.Scopes, c.ExpiresAt }).ToListAsync(ct);
            return [new("clients", "会被拒绝的接口客户端", "API clients that would be refused", clients.Count(c => c.ExpiresAt > now && c.Scopes.Split(' ').Contains(scope)))];
        }
        // Told are who subscribed at, above or below the place of the switch.
        var told = await db.Set<SubscriptionRow>().Where(s => s.EndedAt == null && s.Kinds.Contains("warning.")).Select(s => s.DivisionPath).ToListAsync(ct);
        var count = told.Count(path => reach.Within.Sees(path) || reach.DivisionPath.StartsWith(path, StringComparison.Ordinal));
        return [new("subscriptions", "不再收到新预警的推送订阅", "Subscriptions that would be told of no new warnings", count)];
    }
}
