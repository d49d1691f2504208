using SunLedger.Approval.Domain;
using SunLedger.Approval.Storage;
using SunLedger.Messages.Approval;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Approval.Impacts;

/// <summary>
/// The documents in approval that would be agreed to and then refused: of a category, of a fund that they name, or of the kinds that a module declares. Whoever
/// switches off sees them first, and lets them end or sends them back.
/// </summary>
internal sealed class ApprovalImpact(IEnumerable<IDocumentKind> kinds, IReadOnlyList<SunModule> modules) : IImpact
{
    public async Task<IReadOnlyList<Impact>> OfAsync(SunLedgerDb db, SwitchReach reach, CancellationToken ct)
    {
        var open = reach.Within.In(db.Set<DocumentRow>(), d => d.DivisionPath).Where(d => d.State == DocumentState.Pending || d.State == DocumentState.Returned);
        if (reach.Kind == SwitchKind.Category) return Line(await open.LongCountAsync(d => d.CategoryCode == reach.CategoryCode, ct));
        if (reach.Kind == SwitchKind.Fund)
        {
            // The content is canonical JSON: a fund stands in it one way only.
            var named = $"\"fundCode\":\"{reach.FundCode}\"";
            return Line(await open.LongCountAsync(d => d.Content.Contains(named), ct));
        }
        var assembly = modules.FirstOrDefault(m => m.Code == reach.Code)?.GetType().Assembly;
        string[] own = [.. kinds.Where(k => k.GetType().Assembly == assembly).Select(k => k.Code)];
        return own.Length == 0 ? [] : Line(await open.LongCountAsync(d => own.Contains(d.Kind), ct));
    }

    private static IReadOnlyList<Impact> Line(long count) => [new("open_documents", "审批中的单据", "Documents in approval", count)];
}
