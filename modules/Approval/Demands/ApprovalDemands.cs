using SunLedger.Approval.Storage;
using SunLedger.Messages.Approval;

namespace SunLedger.Approval.Demands;

/// <summary>Where approval is demanded, read where it matters: an office that turns it on means the next posting, on every host.</summary>
internal sealed class ApprovalDemands : IApprovalDemands
{
    /// <inheritdoc />
    public async Task<IReadOnlySet<string>> DivisionsAsync(SunLedgerDb db, string kind, CancellationToken ct) =>
        await db.Set<DemandRow>().AsNoTracking().Where(d => d.Kind == kind).Select(d => d.DivisionCode).ToHashSetAsync(ct);
}
