using SunLedger.Ledger.Batches;
using SunLedger.Messages.Approval;

namespace SunLedger.Ledger.Approvals;

/// <summary>The divisions in which lines of one kind need approval, looked up once per run. Without an Approval module nobody demands any.</summary>
internal sealed class Demanded(string kind, IEnumerable<IApprovalDemands> demands)
{
    private IReadOnlySet<string> _divisions = new HashSet<string>();

    /// <summary>Looks up, when anybody who posts is bound by it.</summary>
    public async Task LookUpAsync(SunLedgerDb db, IEnumerable<PostedBy> by, CancellationToken ct)
    {
        if (!by.Any(b => b.IsBound)) return;
        foreach (var one in demands) _divisions = await one.DivisionsAsync(db, kind, ct);
    }

    /// <summary>True when this line has to be submitted, and not posted.</summary>
    public bool Stops(PostedBy by, string divisionCode) => by.IsBound && _divisions.Contains(divisionCode);
}
