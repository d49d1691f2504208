using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Reconciliation;

namespace SunLedger.Ledger.Reconcile;

/// <summary>
/// What was paid here is what the treasury cleared, voucher by voucher (KC-16). A treasury that has sent no note says nothing. One that has speaks from the day of its first note to the
/// day before its last: what was paid on the last may be cleared on the next. A voucher of which any note speaks is compared whenever it was paid.
/// </summary>
internal sealed class ClearingIdentity(IDivisions divisions) : IIdentity
{
    public string Code => "treasury_cleared";

    public int Order => 30;

    public Bilingual Says { get; } = new(
        "平台支付扣除退回＝国库清算扣除退票（按国库主体和凭证号；自首张回单日起，至最后一张回单的前一日止）",
        "Paid here less returns = cleared by the treasury less refused (by treasury and voucher; from the day of its first note to the day before its last)");

    public async Task<IdentityFindings> CheckAsync(SunLedgerDb db, int most, CancellationToken ct)
    {
        var holding = db.Set<ClearingNote>().AsNoTracking().Where(n => !db.Set<ClearingNote>().Any(c => c.Corrects == n.Id));
        // One that was taken back says of no day that the treasury spoke of it.
        var treasuries = await holding.Where(n => n.ClearedFen + n.RefusedFen > 0).GroupBy(n => new { n.DivisionCode, n.DivisionPath })
            .Select(g => new Treasury(g.Key.DivisionCode, g.Key.DivisionPath, g.Min(n => n.ClearedOn), g.Max(n => n.ClearedOn))).ToListAsync(ct);
        return treasuries.Count == 0 ? new(0, []) : await new SqlIdentity(Code, Order, Says, t => Sql(t, treasuries)).CheckAsync(db, most, ct);
    }

    // A return counts under the voucher of the payment that came back. What carries no voucher stands for itself: no note can be its own.
    private string Sql(Func<string, string> t, IReadOnlyList<Treasury> treasuries) =>
        $"""
        SELECT l.path, l.subject, SUM(l.paid) AS expected, SUM(l.cleared) AS found FROM (
            SELECT v.path, COALESCE(o.voucher_no, o.id, p.voucher_no, p.id) AS subject, p.amount_fen AS paid, 0 AS cleared, 0 AS notes,
                CASE WHEN p.returns_no IS NULL AND CAST(p.paid_on AS text) >= v.first_on AND CAST(p.paid_on AS text) < v.last_on THEN 1 ELSE 0 END AS due
            FROM {t(Payment.Table)} AS p JOIN {t(Indicator.Table)} AS i ON i.key = p.indicator_key
            JOIN (SELECT column1 AS path, column2 AS before, column3 AS first_on, column4 AS last_on FROM (VALUES {string.Join(", ", treasuries.Select(Row))}) AS r) AS v ON i.division_path >= v.path AND i.division_path < v.before
            LEFT JOIN {t(Payment.Table)} AS o ON o.no = p.returns_no
            UNION ALL
            SELECT n.division_path, n.voucher_no, 0, n.cleared_fen - n.refused_fen, 1, 0 FROM {t(ClearingNote.Table)} AS n
            WHERE NOT EXISTS (SELECT 1 FROM {t(ClearingNote.Table)} AS c WHERE c.corrects = n.id)) AS l
        GROUP BY l.path, l.subject HAVING SUM(l.paid) <> SUM(l.cleared) AND SUM(l.notes) + SUM(l.due) > 0
        """;

    private string Row(Treasury t) => $"('{t.Path}', '{Before(t)}', '{t.FirstOn:yyyy-MM-dd}', '{t.LastOn:yyyy-MM-dd}')";

    // A county's treasury pays for its towns; above, every division has its own. '!' follows no path and precedes every digit.
    private string Before(Treasury t) => divisions.Latest(t.Code)?.Level == DivisionLevel.County ? PathRange.Below(t.Path).Before : t.Path + '!';

    /// <summary>A treasury, and the days of which its notes speak.</summary>
    private sealed record Treasury(string Code, string Path, DateOnly FirstOn, DateOnly LastOn);
}
