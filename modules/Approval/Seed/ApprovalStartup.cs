using System.Text.Json;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Seed;

/// <summary>Brings the chains that ship with the platform: all of them into an empty house, into another those for kinds that it has no chain for. What is there already is never touched.</summary>
internal sealed class ApprovalStartup(IDatabase database, ChainStore store) : IStartupStep
{
    private static readonly SystemCaller By = new();

    /// <inheritdoc />
    public int Order => 100;

    /// <inheritdoc />
    public Task RunAsync(CancellationToken ct) => database.WriteAsync(
        async (db, token) =>
        {
            var known = await db.Set<ChainRow>().Select(c => c.Kind).Distinct().ToListAsync(token);
            foreach (var draft in Shipped().Where(d => !known.Contains(d.Kind!))) await store.SaveAsync(db, Sound(draft), (By.DivisionCode, By.DivisionPath), null, By, token);
            return await db.SaveChangesAsync(token);
        },
        ct);

    private static ChainDraft Sound(ChainDraft draft) =>
        draft.Faults() is [var fault, ..] ? throw new InvalidOperationException($"The shipped chain {draft.Code} cannot be used: {fault.MessageEn}") : draft;

    private static List<ChainDraft> Shipped()
    {
        using var stream = typeof(ApprovalStartup).Assembly.GetManifestResourceStream("chains.json")!;
        return JsonSerializer.Deserialize<List<ChainDraft>>(stream, ChainText.Json) ?? throw new InvalidOperationException("No chains are shipped.");
    }
}
