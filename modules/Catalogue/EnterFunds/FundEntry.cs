using SunLedger.Catalogue.Approvals;
using SunLedger.Catalogue.Domain;
using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Seed;
using SunLedger.Catalogue.Storage;

namespace SunLedger.Catalogue.EnterFunds;

/// <summary>What becomes of rows that somebody wants entered as funds: one path for the API and for files.</summary>
internal sealed class FundEntry(DivisionBook divisions, CategoryBook categories, Demanded demands, TimeProvider time)
{
    /// <summary>Takes rows. Where approval is demanded they are refused, unless <paramref name="isDecision"/> says that people have agreed to them.</summary>
    public async Task<IReadOnlyList<RowResult>> TakeAsync(SunLedgerDb db, IReadOnlyList<FundDraft> drafts, BatchMode mode, ICaller caller, CancellationToken ct, bool isDecision = false)
    {
        // Writers queue at the list's row, so that two batches at once do not take the same numbers.
        await db.BumpAsync(ListRow.Funds, ct);
        var codes = drafts.Select(d => d.Code!).Where(Identifier.IsOne).Distinct().ToArray();
        var known = await db.Set<FundRow>().AsNoTracking().Where(f => codes.Contains(f.Code)).ToDictionaryAsync(f => f.Code, ct);
        var owners = codes.Select(FundRules.OwnerOf).OfType<string>().Distinct().ToArray();
        var lastSeq = await db.Set<FundRow>().Where(f => owners.Contains(f.OwnerDivision!)).GroupBy(f => f.OwnerDivision!)
            .Select(g => new { Owner = g.Key, Seq = g.Max(f => f.Seq) }).ToDictionaryAsync(g => g.Owner, g => g.Seq, ct);
        var demanded = isDecision ? new HashSet<string>() : await demands.DivisionsAsync(db, FundDocument.KindCode, caller, ct);
        var entered = new List<FundRow>();
        var answer = BatchAnswer.HoldBack([.. drafts.Select((draft, i) => Decide(i + 1, draft))], mode);

        if (answer.All(r => r.Outcome != Outcome.Accepted)) return answer;
        db.AddRange(entered);
        await db.SaveChangesAsync(ct);
        return answer;

        RowResult Decide(int row, FundDraft draft)
        {
            // A whole list sent back as it was read is no attempt to change it, the locked rows included.
            if (draft.Code is not null && known.TryGetValue(draft.Code, out var there) && caller.Sees(there.OwnerPath ?? caller.DivisionPath))
            {
                if (IsSame(there, draft)) return RowResult.Duplicate(row, there.Code);
                var why = there.OwnerDivision is null ? CatalogueRefusals.FundLocked : EntryRefusals.IdReused;
                return RowResult.Refused(row, draft.Code, Fault.Of(why, row, "code", draft.Code));
            }

            var owner = FundRules.OwnerOf(draft.Code) is { } code ? divisions.Find(code, time.Today()) : null;
            var faults = FundRules.Faults(row, draft, owner, IsKnown(draft.CategoryCode), caller);
            if (faults.Count > 0) return RowResult.Refused(row, draft.Code, faults);
            if (demanded.Contains(owner!.Code)) return RowResult.Refused(row, draft.Code, Fault.Of(CatalogueRefusals.ApprovalDemanded, row, "code", owner.Code, FundDocument.KindCode));

            lastSeq[owner.Code] = lastSeq.GetValueOrDefault(owner.Code) + 1;
            var fund = Row(draft, owner.Level, lastSeq[owner.Code], owner.Code, owner.Path, caller.Id);
            known.Add(fund.Code, fund);
            entered.Add(fund);
            return RowResult.Accepted(row, fund.Code);
        }
    }

    private FundRow Row(FundDraft draft, Messages.Catalogue.DivisionLevel level, int seq, string owner, string ownerPath, string by) => new()
    {
        Code = draft.Code!,
        Level = level,
        Seq = seq,
        Name = draft.Name!.Trim(),
        English = draft.English?.Trim() ?? draft.Name!.Trim(),
        CategoryCode = draft.CategoryCode!,
        ResponsibleDepartment = draft.ResponsibleDepartment!.Trim(),
        ScopeClause = draft.ScopeClause?.Trim(),
        IsPartial = draft.IsPartial ?? false,
        OwnerDivision = owner,
        OwnerPath = ownerPath,
        Note = draft.Note?.Trim(),
        EnteredAt = time.GetUtcNow(),
        EnteredBy = by,
    };

    private bool IsKnown(string? category) => category is not null && (Seeds.CategoryNames.ContainsKey(category) || categories.Current.Find(category) is not null);

    private static bool IsSame(FundRow there, FundDraft draft) =>
        there.Name == draft.Name?.Trim()
        && there.CategoryCode == draft.CategoryCode
        && there.ResponsibleDepartment == draft.ResponsibleDepartment?.Trim()
        && (there.ScopeClause ?? "") == (draft.ScopeClause?.Trim() ?? "")
        && there.IsPartial == (draft.IsPartial ?? false)
        && (draft.English is null || there.English == draft.English.Trim());
}
