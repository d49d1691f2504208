using SunLedger.Messages.Audit;
using SunLedger.Projects.Domain;
using SunLedger.Projects.EnterProjects;

namespace SunLedger.Projects.EnterContracts;

/// <summary>POST /contracts: enters one or many. The same code with the same content again is a duplicate; with other content it is refused.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class EnterContracts(IDatabase database, ContractEntry entry, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<ContractDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/contracts");
        Permissions(May.KeepProjects);
        Description(d => d.WithTags("Projects"));
        Summary(s => s.Summary = "Enter a contract or an array of them; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<ContractDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await entry.TakeAsync(db, req.Items, Intent.Enter, mode, caller, token);
            await trail.RecordBatchAsync(db, new Act("contract.enter", "contract", ""), taken, token);
            return taken;
        }, ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
