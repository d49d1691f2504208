using System.Globalization;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.ListReceipts;

/// <summary>Reads receipts: the page, the export and the sum beside them are one query.</summary>
internal sealed class ReceiptLines(IDivisions divisions, IFunds funds, TimeProvider time) : ILines<ListReceiptsRequest, ReceiptView>
{
    /// <inheritdoc />
    public string Definition => Definitions.Definition.Received;

    /// <inheritdoc />
    public IReadOnlyList<CsvColumn<ReceiptView>> Columns { get; } =
    [
        new("接收编号", r => r.Id), new("下达编号", r => r.ReleaseId), new("指标编号", r => r.IndicatorId), new("区划代码", r => r.Division.Code), new("区划", r => r.Division.Name),
        new("金额", r => r.Amount), new("下达日期", r => r.ReleasedOn), new("接收日期", r => r.ReceivedOn),
    ];

    /// <inheritdoc />
    public async Task<LinesPage<ReceiptView>> ReadAsync(SunLedgerDb db, Sight sight, ListReceiptsRequest req, CancellationToken ct)
    {
        var size = Cursor.Limit(req.Limit);
        var receipts = db.Set<Receipt>().At(db, sight.Moment);
        if (req.Days(time.Today()) is { } days) receipts = receipts.Where(e => e.ReceivedOn >= days.First && e.ReceivedOn <= days.Last);
        var found =
            from e in receipts
            join i in req.Of(db.Set<Indicator>(), sight, funds) on e.IndicatorKey equals i.Key
            join r in db.Set<Release>() on i.Key equals r.ChildKey
            select new { Receipt = e, Indicator = i, Release = r };
        var sum = req.Sum != true ? null
            : await Sums.OfAsync(db, found.Select(r => new LineAmount { No = r.Receipt.No, Fen = r.Release.AmountFen }), Definitions.Definition.Received, sight.Moment.Until(time.GetUtcNow()), ct);
        if (Cursor.Number(req.Cursor) is { } before) found = found.Where(r => r.Receipt.No < before);
        var rows = await found.AsNoTracking().OrderByDescending(r => r.Receipt.No).Take(size + 1).ToListAsync(ct);
        var views = rows.Take(size).Select(r => new ReceiptView(
            r.Receipt.Id, r.Release.Id, r.Indicator.Id, DivisionView.Of(r.Indicator.DivisionCode, r.Indicator.Level, divisions), new Money(r.Release.AmountFen).InYuan,
            r.Release.ReleasedOn, r.Receipt.ReceivedOn));
        return new([.. views], rows.Count > size ? Cursor.After(rows[size - 1].Receipt.No.ToString(CultureInfo.InvariantCulture)) : null, sum);
    }
}
