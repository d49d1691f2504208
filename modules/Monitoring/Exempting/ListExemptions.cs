using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.SummariseWarnings;

namespace SunLedger.Monitoring.Exempting;

/// <summary>Which exemptions to list.</summary>
/// <param name="Division">At and below this division, and those from above that hold there.</param>
/// <param name="State">In this state.</param>
/// <param name="Rule">From this rule.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListExemptionsRequest(string? Division, ExemptionState? State, string? Rule, string? Cursor, int? Limit);

/// <summary>Reads exemptions: the page and the file are one query.</summary>
internal sealed class ExemptionList(ICaller caller, IDivisions divisions, TimeProvider time)
{
    public async Task<Page<ExemptionAnswer>?> ReadAsync(SunLedgerDb db, ListExemptionsRequest req, bool isFile, CancellationToken ct)
    {
        if (divisions.PathInSight(req.Division, caller) is not { } path) return null;
        // Those from above that hold here are shown, too: whoever misses a warning must find why.
        var above = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(new List<string> { "/" }, (paths, code) => [.. paths, $"{paths[^1]}{code}/"]).ToArray();
        var exemptions = db.Set<Exemption>().AsNoTracking().Where(e => e.DivisionPath.StartsWith(path) || above.Contains(e.DivisionPath));
        if (req.State is { } state) exemptions = exemptions.Where(e => e.State == state);
        if (req.Rule is { } rule) exemptions = exemptions.Where(e => e.RuleCode == rule);
        if (Cursor.Keys(req.Cursor, 1) is [var key]) exemptions = exemptions.Where(e => e.Id.CompareTo(key) < 0);
        var limit = Cursor.Limit(req.Limit);
        var rows = await exemptions.OrderByDescending(e => e.Id).Take(limit + 1).ToListAsync(ct);
        var page = rows.Take(limit).ToArray();
        var ids = page.Select(e => e.Id).ToArray();
        var suppressed = await db.Set<Warning>().Where(w => w.State == WarningState.Suppressed && w.ExemptionId != null && ids.Contains(w.ExemptionId))
            .GroupBy(w => w.ExemptionId!).Select(g => new { Id = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Id, g => g.Count, ct);
        return new(
            [.. page.Select(e => Shown(e, suppressed.GetValueOrDefault(e.Id), isFile))],
            rows.Count > limit ? Cursor.After(page[^1].Id) : null);
    }

    // Files leave the platform: nobody's name stands in them, whoever asks.
    private ExemptionAnswer Shown(Exemption exemption, int suppressed, bool isFile)
    {
        var answer = ExemptionAnswer.Of(exemption, caller, divisions, time.Today(), suppressed);
        return isFile ? answer.Masked(exemption) : answer;
    }
}

/// <summary>GET /exemptions: the newest first.</summary>
internal sealed class ListExemptions(IDatabase database, ExemptionList list) : Endpoint<ListExemptionsRequest, Page<ExemptionAnswer>>
{
    public override void Configure()
    {
        Get("/exemptions");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Exemptions of the own division and below, and those from above that hold there, newest first.");
    }

    public override async Task HandleAsync(ListExemptionsRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        if (await list.ReadAsync(db, req, isFile: false, ct) is { } page) await Send.OkAsync(page, ct);
        else await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
    }
}

/// <summary>GET /exemptions.csv: the same as a file.</summary>
internal sealed class ListExemptionsFile(IDatabase database, ExemptionList list, TimeProvider time) : Endpoint<ListExemptionsRequest>
{
    private static readonly IReadOnlyList<CsvColumn<ExemptionAnswer>> Columns =
    [
        new("规则", e => e.Rule), new("规则名称", e => e.RuleName), new("对象类型", e => Kind(e.TargetKind)), new("对象", e => e.Target), new("区划", e => e.Division.Code),
        new("区划名称", e => e.Division.Name), new("依据文号", e => e.Basis), new("理由", e => e.Why), new("起", e => e.From), new("止", e => e.Until), new("状态", e => State(e.State)),
        new("申请人", e => e.AskedBy), new("批准人", e => e.DecidedBy), new("意见", e => e.Said), new("终止人", e => e.EndedBy), new("终止事由", e => e.EndedWhy), new("豁免预警数", e => e.Suppressed),
    ];

    public override void Configure()
    {
        Get("/exemptions.csv");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Monitoring").Produces<string>(StatusCodes.Status200OK, "text/csv"));
        Summary(s => s.Summary = "The same as a CSV file. Taking it leaves a line in the audit trail; its last line says whose copy it is.");
    }

    public override async Task HandleAsync(ListExemptionsRequest req, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await using var db = database.Read();
        if (await list.ReadAsync(db, req with { Limit = Cursor.MaxLimit }, isFile: true, ct) is not { } page)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        await Export.CsvAsync(HttpContext, Export.Of(HttpContext, "exemptions.export", req), Columns, PageAsync, () => Task.FromResult(new FileNumbers(WarningDefinitions.Warnings, now)), ct, about: "内部工作数据，不得外传");

        async Task<(IReadOnlyList<ExemptionAnswer>, string?)> PageAsync(string? cursor)
        {
            var read = cursor is null ? page : (await list.ReadAsync(db, req with { Limit = Cursor.MaxLimit, Cursor = cursor }, isFile: true, ct))!;
            return (read.Items, read.Next);
        }
    }

    private static string Kind(ExemptionTarget kind) => kind switch
    {
        ExemptionTarget.Subject => "预警对象",
        ExemptionTarget.Payee => "收款人",
        ExemptionTarget.Project => "项目",
        ExemptionTarget.Indicator => "指标",
        _ => "资金",
    };

    private static string State(ExemptionState state) => state switch
    {
        ExemptionState.Proposed => "申请中",
        ExemptionState.Agreed => "已批准",
        ExemptionState.Refused => "未批准",
        _ => "已终止",
    };
}
