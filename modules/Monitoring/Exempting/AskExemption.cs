using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Kernel;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Exempting;

/// <summary>What is to be exempt, from which rule, on what authority, and for how long.</summary>
/// <param name="Definition">Definition that the rule stands in: <c>kernel</c> or a category.</param>
/// <param name="Rule">The rule.</param>
/// <param name="TargetKind">What it is for.</param>
/// <param name="Target">Which: an id, a code, or a payee's name.</param>
/// <param name="Division">Where it holds, and below; the caller's own when absent.</param>
/// <param name="Basis">Number of the document on which it rests.</param>
/// <param name="Why">Why.</param>
/// <param name="From">First day; today when absent.</param>
/// <param name="Until">Last day.</param>
internal sealed record AskExemptionRequest(
    string? Definition, string? Rule, ExemptionTarget? TargetKind, string? Target, string? Division, string? Basis, string? Why, DateOnly? From, DateOnly? Until);

/// <summary>POST /exemptions: asks for an exemption. Another person agrees.</summary>
internal sealed class AskExemption(IDatabase database, Plans plans, ICaller caller, IDivisions divisions, IPayeeKinds kinds, IAuditTrail trail, TimeProvider time)
    : Endpoint<AskExemptionRequest, ExemptionAnswer>
{
    public override void Configure()
    {
        Post("/exemptions");
        Permissions(May.HandleWarnings);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Asks that a rule be silent about something until a day, on a document's authority; another person agrees. Hits go on being counted.");
    }

    public override async Task HandleAsync(AskExemptionRequest req, CancellationToken ct)
    {
        var faults = Texts(req).OfType<Fault>().Select(f => f with { Row = null }).ToArray();
        if (faults.Length > 0)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            return;
        }
        var division = string.IsNullOrEmpty(req.Division) ? caller.DivisionCode : req.Division;
        if (divisions.PathInSight(division, caller) is not { } path)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        if (plans.Current.Find(req.Definition!, path)?.Rules.FirstOrDefault(r => r.Code == req.Rule) is not { } rule)
        {
            await Problem.WriteAsync(HttpContext, MonitoringRefusals.UnknownRule, "rule", req.Rule);
            return;
        }
        if (rule.Enforcement is Enforcement.Hold or Enforcement.Prohibit)
        {
            await Problem.WriteAsync(HttpContext, MonitoringRefusals.ExemptionStops, "rule", req.Rule);
            return;
        }
        var (today, most) = (time.Today(), KernelRules.MostExemptionDays(plans.Current.Kernel(path), time.Today()));
        var from = req.From ?? today;
        if (req.Until is not { } until || until < from || until < today || until.DayNumber - from.DayNumber >= most)
        {
            await Problem.WriteAsync(HttpContext, MonitoringRefusals.ExemptionDays, "until", most);
            return;
        }
        var exemption = new Exemption
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString(),
            DefinitionCode = req.Definition!,
            RuleCode = rule.Code,
            RuleName = rule.Name,
            RuleEnglish = rule.English,
            TargetKind = req.TargetKind!.Value,
            Target = req.Target!.Trim(),
            MayBePerson = await MayBePersonAsync(req, ct),
            DivisionCode = division,
            DivisionPath = path,
            Basis = req.Basis!.Trim(),
            Why = req.Why!.Trim(),
            FromOn = from,
            UntilOn = until,
            State = ExemptionState.Proposed,
            AskedById = caller.Id,
            AskedByName = caller.Name,
            AskedAt = time.GetUtcNow(),
        };
        await database.WriteAsync(async (db, token) =>
        {
            db.Add(exemption);
            await db.SaveChangesAsync(token);
            await trail.RecordAsync(db, ExemptionActs.Of("exemption.ask", exemption, exemption.Why), token);
            return true;
        }, ct);
        await Send.ResponseAsync(ExemptionAnswer.Of(exemption, caller, divisions, today), StatusCodes.Status201Created, ct);
    }

    // Looked up once, before anything is locked: the list could not afford it, row by row.
    private async Task<bool?> MayBePersonAsync(AskExemptionRequest req, CancellationToken ct)
    {
        if (req.TargetKind != ExemptionTarget.Payee) return null;
        await using var db = database.Read();
        return await kinds.MayBePersonAsync(db, req.Target!.Trim(), ct);
    }

    private static IEnumerable<Fault?> Texts(AskExemptionRequest req) =>
    [
        EntryChecks.RequiredText(1, "definition", "定义代码", req.Definition, 64),
        EntryChecks.RequiredText(1, "rule", "规则", req.Rule, 16),
        req.TargetKind is { } kind && Enum.IsDefined(kind) ? null : Fault.Of(EntryRefusals.Required, null, "targetKind", "豁免对象类型", "targetKind"),
        EntryChecks.RequiredText(1, "target", "豁免对象", req.Target, 200),
        EntryChecks.RequiredText(1, "basis", "依据文号", req.Basis, 200),
        EntryChecks.RequiredText(1, "why", "豁免理由", req.Why, 2_000),
    ];
}
