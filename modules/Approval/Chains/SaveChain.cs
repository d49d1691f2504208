
using SunLedger.Approval.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Approval.Chains;

/// <summary>POST /approval/chains: saves the next version of a chain. What runs keeps the version that it started under.</summary>
internal sealed class SaveChain(IDatabase database, IAuditTrail trail, ICaller caller, TimeProvider time) : Endpoint<ChainDraft, ChainAnswer>
{
    public override void Configure()
    {
        Post("/approval/chains");
        Permissions(May.KeepChains);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "Save a chain: a new one, or the next version of one. Running documents keep the version that they started under.");
    }

    public override async Task HandleAsync(ChainDraft req, CancellationToken ct)
    {
        if (req.Faults() is { Count: > 0 } faults)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            return;
        }
        var saved = await database.WriteAsync((db, token) => SaveAsync(db, req, token), ct);
        await Send.ResponseAsync(ChainAnswer.Of(saved, 0), StatusCodes.Status201Created, ct);
    }

    private async Task<ChainRow> SaveAsync(SunLedgerDb db, ChainDraft draft, CancellationToken ct)
    {
        var before = (await ChainBook.CurrentAsync(db, draft.Kind, ct)).SingleOrDefault(c => c.Code == draft.Code);
        var saved = await ChainStore.SaveAsync(db, draft, time.GetUtcNow(), caller, ct);
        await trail.RecordAsync(db, new("chain.save", "chain", saved.Code) { Before = before is null ? null : ChainAnswer.Of(before, 0), After = ChainAnswer.Of(saved, 0) }, ct);
        return saved;
    }
}
