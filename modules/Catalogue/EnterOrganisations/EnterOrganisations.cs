using SunLedger.Catalogue.Domain;
using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Catalogue.EnterOrganisations;

/// <summary>What becomes of rows that somebody wants entered as organisations.</summary>
internal sealed class OrganisationEntry(DivisionBook divisions, TimeProvider time)
{
    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<OrganisationDraft> drafts, BatchMode mode, ICaller caller, CancellationToken ct)
    {
        var codes = drafts.Select(d => d.Code!).Where(Identifier.IsOne).Distinct().ToArray();
        var known = await db.Set<OrganisationRow>().AsNoTracking().Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, ct);
        var entered = new List<OrganisationRow>();
        var answer = BatchAnswer.HoldBack([.. drafts.Select((draft, i) => Decide(i + 1, draft))], mode);

        if (answer.All(r => r.Outcome != Outcome.Accepted)) return answer;
        db.AddRange(entered);
        await db.SaveChangesAsync(ct);
        await db.BumpAsync(ListRow.Organisations, ct);
        return answer;

        RowResult Decide(int row, OrganisationDraft draft)
        {
            var division = divisions.Find(draft.Division ?? "", time.Today());
            var faults = OrganisationRules.Faults(row, draft, division, caller);
            if (faults.Count > 0) return RowResult.Refused(row, draft.Code, faults);
            if (known.TryGetValue(draft.Code!, out var there))
            {
                return (there.Name, there.DivisionCode, there.Kind) == (draft.Name!.Trim(), division!.Code, draft.Kind)
                    ? RowResult.Duplicate(row, there.Code)
                    : RowResult.Refused(row, draft.Code, Fault.Of(EntryRefusals.IdReused, row, "code", draft.Code));
            }

            var organisation = new OrganisationRow
            {
                Code = draft.Code!,
                Name = draft.Name!.Trim(),
                DivisionCode = division!.Code,
                DivisionPath = division.Path,
                Kind = draft.Kind!,
                EnteredAt = time.GetUtcNow(),
                EnteredBy = caller.Id,
            };
            known.Add(organisation.Code, organisation);
            entered.Add(organisation);
            return RowResult.Accepted(row, organisation.Code);
        }
    }
}

/// <summary>POST /organisations: enters one or many. The same code with the same content again is a duplicate.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class EnterOrganisations(IDatabase database, OrganisationEntry entry, Shelf shelf, ICaller caller, IAuditTrail trail) : Endpoint<OneOrMany<OrganisationDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/organisations");
        Permissions(May.KeepCatalogue);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "Enter one organisation or an array; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<OrganisationDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync(async (db, token) =>
        {
            var taken = await entry.TakeAsync(db, req.Items, mode, caller, token);
            await trail.RecordBatchAsync(db, new Act("organisation.enter", "organisation", ""), taken, token);
            return taken;
        }, ct);
        await database.AfterCommitAsync(() => shelf.RefreshAsync(ct));
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
