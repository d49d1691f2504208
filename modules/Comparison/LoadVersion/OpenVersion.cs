using SunLedger.Comparison.Digests;
using SunLedger.Comparison.SeeRegisters;
using SunLedger.Comparison.Storage;
using SunLedger.Messages.Audit;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Comparison.LoadVersion;

/// <summary>What a version is.</summary>
/// <param name="Code">Code of the register.</param>
/// <param name="Id">The caller's id.</param>
/// <param name="DivisionCode">Whose register it is; the caller's own division when absent.</param>
/// <param name="CoversFrom">First day of which it speaks.</param>
/// <param name="CoversTo">Last day of which it may be asked: beyond it rules cannot judge.</param>
/// <param name="Source">Where it comes from: department and day.</param>
internal sealed record RegisterVersionDraft(string Code, string? Id, string? DivisionCode, DateOnly? CoversFrom, DateOnly? CoversTo, string? Source);

/// <summary>POST /registers/{code}/versions: opens a version, so that its entries can be loaded.</summary>
internal sealed class OpenVersion(IDatabase database, IDivisions divisions, RegisterKeys keys, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<RegisterVersionDraft, RegisterVersionView>
{
    public override void Configure()
    {
        Post("/registers/{code}/versions");
        Permissions(May.KeepRegisters);
        Description(d => d.WithTags("Comparison"));
        Summary(s => s.Summary = "Open a version of a register. The same id with the same content again is the same version.");
    }

    public override async Task HandleAsync(RegisterVersionDraft req, CancellationToken ct)
    {
        if (Registers.Find(req.Code) is not { } register)
        {
            await Problem.WriteAsync(HttpContext, ComparisonRefusals.UnknownRegister, "code", req.Code);
            return;
        }
        var division = divisions.Latest(req.DivisionCode ?? caller.DivisionCode);
        var faults = Faults(req, division).ToArray();
        if (faults.Length > 0)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            return;
        }
        var (row, isNew) = await database.WriteAsync((db, token) => KeepAsync(db, register, req, division!, token), ct);
        if (row is null) await Problem.WriteAsync(HttpContext, EntryRefusals.IdReused, "id", req.Id);
        else await Send.ResponseAsync(RegisterVersionView.Of(row, divisions, keys.Mark), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, ct);
    }

    private IEnumerable<Fault> Faults(RegisterVersionDraft d, Division? division)
    {
        Fault?[] checks =
        [
            EntryChecks.Id(1, "id", d.Id),
            division is not null && caller.Sees(division.Path) ? null : Fault.Of(EntryRefusals.UnknownDivision, null, "divisionCode", d.DivisionCode),
            d.CoversFrom is null ? Fault.Of(EntryRefusals.Required, null, "coversFrom", "覆盖起日", "coversFrom") : null,
            d.CoversTo is null ? Fault.Of(EntryRefusals.Required, null, "coversTo", "覆盖止日", "coversTo") : null,
            d.CoversTo < d.CoversFrom ? Fault.Of(ComparisonRefusals.RegisterPeriod, null, "coversTo", $"{d.CoversFrom:yyyy-MM-dd}", $"{d.CoversTo:yyyy-MM-dd}") : null,
            EntryChecks.RequiredText(1, "source", "来源", d.Source, 200),
        ];
        return checks.OfType<Fault>();
    }

    private async Task<(VersionRow? Row, bool IsNew)> KeepAsync(SunLedgerDb db, Register register, RegisterVersionDraft d, Division division, CancellationToken ct)
    {
        if (await db.Set<VersionRow>().AsNoTracking().SingleOrDefaultAsync(v => v.Register == register.Code && v.Id == d.Id, ct) is { } there)
            return there.DivisionCode == division.Code && there.CoversFrom == d.CoversFrom && there.CoversTo == d.CoversTo && there.Source == d.Source!.Trim() ? (there, false) : (null, false);
        var row = new VersionRow
        {
            Id = d.Id!,
            Register = register.Code,
            DivisionCode = division.Code,
            DivisionPath = division.Path,
            CoversFrom = d.CoversFrom!.Value,
            CoversTo = d.CoversTo!.Value,
            Source = d.Source!.Trim(),
            KeyMark = keys.Mark,
            LoadedBy = caller.Id,
            LoadedByName = caller.Name,
            LoadedAt = time.GetUtcNow(),
        };
        db.Add(row);
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, new Act("register-version.open", "register-version", $"{register.Code}:{row.Id}")
        {
            DivisionPath = row.DivisionPath,
            After = new { row.CoversFrom, row.CoversTo, row.Source },
        }, ct);
        return (row, true);
    }
}
