using System.Text.Json;
using SunLedger.Approval.Chains;
using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Seed;

/// <summary>Brings the chains that ship with the platform into an empty house. What is there already is never touched.</summary>
internal sealed class ApprovalStartup(IDatabase database, TimeProvider time) : IStartupStep
{
    private static readonly SystemCaller By = new();

    /// <inheritdoc />
    public int Order => 100;

    /// <inheritdoc />
    public Task RunAsync(CancellationToken ct) => database.WriteAsync(
        async (db, token) =>
        {
            if (!await db.Set<ChainRow>().AnyAsync(token))
                foreach (var draft in Shipped()) await ChainStore.SaveAsync(db, Sound(draft), time.GetUtcNow(), By, token);
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
