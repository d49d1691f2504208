using SunLedger.Approval.Domain;
using SunLedger.Approval.Refusals;
using SunLedger.Approval.Working;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Chains;

/// <summary>A document to try.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Division">Where it belongs.</param>
/// <param name="Category">Its fund category.</param>
/// <param name="Amount">Money that it is about, yuan.</param>
internal sealed record ChainPreviewRequest(string? Kind, string? Division, string? Category, decimal? Amount);

/// <summary>The chain that a document would take.</summary>
/// <param name="Code">Code of the chain.</param>
/// <param name="Version">Its version.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Steps">Its steps: who acts where, and until when, if each step took all of its days.</param>
internal sealed record ChainPreview(string Code, int Version, Bilingual Name, IReadOnlyList<ChainPreviewStep> Steps);

/// <summary>A step that a document would take.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Roles">Codes of the roles that may act.</param>
/// <param name="NeedsAll">True when each of them must agree.</param>
/// <param name="DivisionName">Where it is worked on.</param>
/// <param name="DueOn">Until when.</param>
internal sealed record ChainPreviewStep(Bilingual Name, IReadOnlyList<string> Roles, bool NeedsAll, string DivisionName, DateOnly? DueOn);

/// <summary>GET /approval/chains/preview: which chain a document would take.</summary>
internal sealed class PreviewChain(IDatabase database, ChainBook chains, Kinds kinds, IDivisions divisions, ICaller caller, TimeProvider time) : Endpoint<ChainPreviewRequest, ChainPreview>
{
    public override void Configure()
    {
        Get("/approval/chains/preview");
        Permissions(May.TakePart, May.KeepChains);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "Which chain a document of this kind, division, category and amount would take, with its days.");
    }

    public override async Task HandleAsync(ChainPreviewRequest req, CancellationToken ct)
    {
        if (divisions.Find(req.Division ?? "", time.Today()) is not { } division || !caller.Sees(division.Path))
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.UnknownDivision, "division", req.Division);
            return;
        }
        if (EntryChecks.Amount(1, "amount", req.Amount) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        await using var db = database.Read();
        var name = kinds.NameOf(req.Kind ?? "");
        if (!Identifier.IsOne(req.Kind) || await ChainBook.ChooseAsync(db, req.Kind!, req.Category, division, req.Amount is { } yuan ? Money.FromYuan(yuan) : null, ct) is not { } chain)
        {
            await Problem.WriteAsync(HttpContext, ApprovalRefusals.NoChain, "kind", name.Chinese, name.English);
            return;
        }
        var (now, steps) = (Moment.Now(time), chains.StepsFor(chain, division.Code, division.Path, unitCode: null));
        await Send.OkAsync(new(chain.Code, chain.Version, new(chain.Name, chain.English), Dated(steps, now)), ct);
    }

    private List<ChainPreviewStep> Dated(IReadOnlyList<Step> steps, Moment now)
    {
        var (day, dated) = (now.Today, new List<ChainPreviewStep>(steps.Count));
        foreach (var (rule, code) in steps.Select(s => (s.Rule, s.DivisionCode)))
        {
            if (rule.WorkingDays is { } days) day = now.Calendar.After(day, days);
            dated.Add(new(new(rule.Name, rule.English), rule.Roles, rule.NeedsAll, divisions.Latest(code)?.Name ?? code, rule.WorkingDays is null ? null : day));
        }
        return dated;
    }
}
