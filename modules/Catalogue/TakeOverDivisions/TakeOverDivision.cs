using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Catalogue.TakeOverDivisions;

/// <summary>Who took a division over (撤并).</summary>
/// <param name="Code">The division that ended.</param>
/// <param name="Successor">Who took it over; absent to take back what was said of it before.</param>
/// <param name="EffectiveOn">First day on which it was no more.</param>
/// <param name="DocNo">The notice that says so.</param>
/// <param name="Reason">Why it is entered.</param>
internal sealed record TakeOverRequest(string? Code, string? Successor, DateOnly? EffectiveOn, string? DocNo, string? Reason);

/// <summary>What became of it.</summary>
/// <param name="Changed">False when it stood that way already.</param>
internal sealed record TakeOverAnswer(bool Changed);

/// <summary>POST /divisions/takeovers: says who took a division over. Nothing posted is changed: its lines stand with the other in every tree from that day on, and a read with <c>knownAt</c> says what was known before.</summary>
internal sealed class TakeOverDivision(IDatabase database, DivisionBook divisions, Shelf shelf, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<TakeOverRequest, TakeOverAnswer>
{
    private const int LongestText = 200;

    public override void Configure()
    {
        Post("/divisions/takeovers");
        Permissions(May.Administer);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "Enter that a division was taken over by another (撤并) from a day on, or, without a successor, take back what was entered. Rows are only added to.");
    }

    public override async Task HandleAsync(TakeOverRequest req, CancellationToken ct)
    {
        if (Faults(req) is { Count: > 0 } faults)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [.. faults.Select(f => f with { Row = null })], ct);
            return;
        }
        var changed = await database.WriteAsync((db, token) => EnterAsync(db, req, token), ct);
        await database.AfterCommitAsync(() => shelf.RefreshAsync(ct));
        await Send.OkAsync(new(changed), ct);
    }

    private async Task<bool> EnterAsync(SunLedgerDb db, TakeOverRequest req, CancellationToken ct)
    {
        // Two who enter at once queue at the list's row, so that each sees what the other said.
        await db.BumpAsync(ListRow.Divisions, ct);
        var last = await db.Set<TakeoverRow>().AsNoTracking().Where(t => t.Code == req.Code).OrderByDescending(t => t.No).FirstOrDefaultAsync(ct);
        var successor = string.IsNullOrEmpty(req.Successor) ? null : req.Successor;
        if (last is null ? successor is null : (last.Successor, last.EffectiveOn) == (successor, req.EffectiveOn!.Value)) return false;
        var row = new TakeoverRow
        {
            Code = req.Code!, Successor = successor, EffectiveOn = req.EffectiveOn!.Value, DocNo = req.DocNo!.Trim(), Reason = req.Reason!.Trim(),
            EnteredAt = time.GetUtcNow(), EnteredById = caller.Id, EnteredByName = caller.Name,
        };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        var act = new Act("division.takeOver", "division", row.Code) { DivisionPath = divisions.Latest(row.Code)!.Path, After = new { row.Successor, row.EffectiveOn, row.DocNo }, Reason = row.Reason };
        await trail.RecordAsync(db, act, ct);
        return true;
    }

    private List<Fault> Faults(TakeOverRequest req)
    {
        List<Fault?> checks =
        [
            string.IsNullOrEmpty(req.Code) ? Fault.Of(EntryRefusals.Required, null, "code", "区划代码", "code") : null,
            req.EffectiveOn is null ? Fault.Of(EntryRefusals.Required, null, "effectiveOn", "生效日期", "effectiveOn") : null,
            EntryChecks.RequiredText(0, "docNo", "依据文号", req.DocNo, LongestText),
            EntryChecks.RequiredText(0, "reason", "原因", req.Reason, LongestText),
        ];
        if (checks.OfType<Fault>().ToList() is { Count: > 0 } missing) return missing;
        // It was there until the day before; what was entered of it before is not asked.
        var day = req.EffectiveOn!.Value;
        if (day <= DateOnly.MinValue.AddDays(1) || divisions.Entered(req.Code!, day.AddDays(-1)) is not { } old || !caller.Sees(old.Path))
            return [Fault.Of(EntryRefusals.UnknownDivision, null, "code", req.Code)];
        if (string.IsNullOrEmpty(req.Successor)) return [];
        if (divisions.Find(req.Successor, day) is not { } next || next.Code != req.Successor || !caller.Sees(next.Path)) return [Fault.Of(EntryRefusals.UnknownDivision, null, "successor", req.Successor)];
        return next.Level != old.Level || next.Code == old.Code ? [Fault.Of(CatalogueRefusals.TakeoverSuccessor, null, "successor", next.Name)] : [];
    }
}
