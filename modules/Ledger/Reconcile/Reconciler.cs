using SunLedger.Ledger.Storage;
using SunLedger.Messages.Reconciliation;

namespace SunLedger.Ledger.Reconcile;

/// <summary>Checks every identity that can be checked, and writes down what each said.</summary>
internal sealed class Reconciler(IDatabase database, IEnumerable<IIdentity> identities, TimeProvider time)
{
    private const int MostDifferences = 1_000; // of one identity in one run: whoever mends these runs it again

    /// <summary>Every identity in its order.</summary>
    public IReadOnlyList<IIdentity> Identities { get; } = [.. identities.OrderBy(i => i.Order)];

    /// <summary>Checks them; a run that was done already is not done again.</summary>
    public async Task RunAsync(string runId, string byId, string byName, CancellationToken ct)
    {
        var startedAt = time.GetUtcNow();
        var found = new List<(IIdentity Identity, IdentityFindings Findings)>();
        await using (var db = database.Read())
        {
            if (await db.Set<Reconciliation>().AnyAsync(r => r.RunId == runId, ct)) return;
            foreach (var identity in Identities) found.Add((identity, await identity.CheckAsync(db, MostDifferences, ct)));
        }
        await database.WriteAsync(
            async (db, token) =>
            {
                if (await db.Set<Reconciliation>().AnyAsync(r => r.RunId == runId, token)) return false; // another host was faster
                foreach (var (identity, findings) in found)
                {
                    db.Add(new Reconciliation { RunId = runId, Identity = identity.Code, StartedAt = startedAt, ById = byId, ByName = byName, Differences = findings.Count });
                    db.AddRange(findings.Differences.Select((d, i) => new ReconciliationDifference
                    {
                        RunId = runId, Identity = identity.Code, No = i + 1, DivisionPath = d.DivisionPath, Subject = d.Subject, ExpectedFen = d.Expected.Fen, FoundFen = d.Found.Fen,
                    }));
                }
                await db.SaveChangesAsync(token);
                return true;
            },
            ct);
    }
}
