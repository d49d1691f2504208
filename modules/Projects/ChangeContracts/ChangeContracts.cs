using SunLedger.Messages.Audit;
using SunLedger.Projects.Domain;
using SunLedger.Projects.EnterContracts;
using SunLedger.Projects.EnterProjects;
using SunLedger.Projects.Storage;

namespace SunLedger.Projects.ChangeContracts;

/// <summary>PUT /contracts: changes one or many, each given whole and with its reason. What a contract said before stays as the version before.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class ChangeContracts(IDatabase database, ContractEntry entry, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<ContractDraft>, BatchAnswer>
{
    private const int MostShown = 20;

    public override void Configure()
    {
        Put("/contracts");
        Permissions(May.KeepProjects);
        Description(d => d.WithTags("Projects"));
        Summary(s => s.Summary = "Change a contract or an array of them, each given whole and with a reason; every version stays.");
    }

    public override async Task HandleAsync(OneOrMany<ContractDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await entry.TakeAsync(db, req.Items, Intent.Change, mode, caller, token);
            await trail.RecordBatchAsync(db, await ActAsync(db, taken, token), taken, token);
            return taken;
        }, ct);
        await BatchAnswer.WriteAsync(HttpContext, results, StatusOf(results, mode, req.IsMany), ct);
    }

    // What each said before and says now; of very many the first, for all versions are kept anyway.
    private static async Task<Act> ActAsync(SunLedgerDb db, IReadOnlyList<RowResult> results, CancellationToken ct)
    {
        var codes = results.Where(r => r.Outcome == Outcome.Accepted).Select(r => r.Id!).Distinct().Take(MostShown).ToArray();
        var versions = await db.Set<ContractVersionRow>().AsNoTracking().Where(v => codes.Contains(v.Code)).OrderBy(v => v.Code).ThenByDescending(v => v.Version).ToListAsync(ct);
        var of = versions.GroupBy(v => v.Code).ToDictionary(g => g.Key, g => g.Take(2).Select(v => new { v.Version, v.Name, Amount = new Money(v.AmountFen).InYuan, v.AcceptedOn, v.Supplier, v.Reason }).ToArray());
        return new Act("contract.change", "contract", "") { Before = of.ToDictionary(p => p.Key, p => p.Value.ElementAtOrDefault(1)), After = of.ToDictionary(p => p.Key, p => p.Value[0]) };
    }

    // Nothing new came to be: a single change is 200, and a single contract that is not there is 404.
    private static int StatusOf(IReadOnlyList<RowResult> results, BatchMode mode, bool isMany)
    {
        if (!isMany && results is [{ Outcome: Outcome.Refused } only] && only.Faults[0].Code == EntryRefusals.NotFound.Code) return StatusCodes.Status404NotFound;
        var status = BatchAnswer.StatusOf(results, mode, isMany);
        return status == StatusCodes.Status201Created ? StatusCodes.Status200OK : status;
    }
}
