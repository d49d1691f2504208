using SunLedger.Messages.Approval;

namespace SunLedger.Catalogue.Approvals;

/// <summary>Where funds and packs have to be submitted. Without an Approval module nobody demands it.</summary>
internal sealed class Demanded(IEnumerable<IApprovalDemands> demands)
{
    /// <summary>The divisions in which this caller has to submit documents of the kind.</summary>
    public async Task<IReadOnlySet<string>> DivisionsAsync(SunLedgerDb db, string kind, ICaller caller, CancellationToken ct)
    {
        var divisions = new HashSet<string>();
        if (!caller.IsBoundByApproval()) return divisions;
        foreach (var demand in demands) divisions.UnionWith(await demand.DivisionsAsync(db, kind, ct));
        return divisions;
    }
}
