using SunLedger.Messages.Reconciliation;
using SunLedger.Persons.Storage;

namespace SunLedger.Persons.Reconcile;

/// <summary>
/// On a list of which somebody said how many persons stand on it, so many stand. A line that came back is taken back (it is not paid again) or corrected to one without a payment
/// (待发: it waits to be paid again, and its person stands on the list still); until one of the two is done, <c>person_lines_payment</c> names its payment.
/// </summary>
internal sealed class HeadsOfRolls : IIdentity
{
    public string Code => "roll_heads";

    public int Order => 54;

    public bool IsCounted => true;

    public Bilingual Says { get; } = new(
        "每个申报了人数的发放清单：申报人数＝有效明细中不重复的人数", "Every list of persons whose heads were declared: heads declared = distinct persons on lines that stand");

    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        var declared = (await db.Set<RollHead>().AsNoTracking().ToListAsync(ct)).GroupBy(h => h.BatchId).Select(g => g.MaxBy(h => h.Version)!).OrderBy(h => h.BatchId, StringComparer.Ordinal).ToList();
        var persons = declared.Count == 0 ? [] : await HeadCount.OfAsync(db, db.Set<PersonLine>().Where(l => db.Set<RollHead>().Any(h => h.BatchId == l.BatchId)), null, ct);
        var wrong = declared.FindAll(h => h.Heads != persons.GetValueOrDefault(h.BatchId));
        return new(wrong.Count, [.. wrong.Take(most).Select(h => IdentityDifference.Counted(h.DivisionPath, h.BatchId, h.Heads, persons.GetValueOrDefault(h.BatchId)))]);
    }
}
