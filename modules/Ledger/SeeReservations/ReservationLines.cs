using System.Globalization;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Ledger;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.SeeReservations;

/// <summary>Reads reservations: the page, the export and the sum beside them are one query.</summary>
internal sealed class ReservationLines(IProjects projects, IFunds funds, TimeProvider time) : ILines<ListReservationsRequest, ReservationView>
{
    /// <inheritdoc />
    public string Definition => Definitions.Definition.Reserved;

    /// <inheritdoc />
    public IReadOnlyList<CsvColumn<ReservationView>> Columns { get; } =
    [
        new("冻结编号", r => r.Id), new("业务", r => Chinese(r.Kind)), new("指标编号", r => r.IndicatorId), new("项目代码", r => r.ProjectCode), new("接收方代码", r => r.Receiver),
        new("金额", r => r.Amount), new("状态", r => Chinese(r.State)), new("冻结日期", r => r.ReservedOn), new("冻结至", r => r.ExpiresAt.ToString("O", CultureInfo.InvariantCulture)),
        new("结束日期", r => r.EndedOn), new("记账编号", r => r.PostedId), new("事由", r => r.Reason),
    ];

    /// <inheritdoc />
    public async Task<LinesPage<ReservationView>> ReadAsync(SunLedgerDb db, Sight sight, ListReservationsRequest req, CancellationToken ct)
    {
        var size = Cursor.Limit(req.Limit);
        var until = sight.Moment.Until(time.GetUtcNow());
        var found = ReservationRow.Of(db, sight, req.Of(db.Set<Indicator>(), sight, funds));
        if (req.Indicator is { } indicator) found = found.Where(r => r.IndicatorId == indicator);
        if (req.Kind is { } kind) found = found.Where(r => r.Reservation.Kind == kind);
        if (req.Days(time.Today()) is { } days) found = found.Where(r => r.Reservation.ReservedOn >= days.First && r.Reservation.ReservedOn <= days.Last);
        if (req.Held is { } held) found = found.Where(r => (r.End == null && r.Reservation.ExpiresAt > until) == held);
        var sum = req.Sum != true ? null
            : await Sums.OfAsync(db, found.Select(r => new LineAmount { No = r.Reservation.No, Fen = r.Reservation.AmountFen }), Definitions.Definition.Reserved, time.GetUtcNow(), ct);
        if (Cursor.Number(req.Cursor) is { } before) found = found.Where(r => r.Reservation.No < before);
        var rows = await found.AsNoTracking().OrderByDescending(r => r.Reservation.No).Take(size + 1).ToListAsync(ct);
        var named = await projects.FindAsync(db, [.. rows.Select(r => r.Reservation.ProjectKey).OfType<long>().Distinct()], ct);
        var next = rows.Count > size ? Cursor.After(rows[size - 1].Reservation.No.ToString(CultureInfo.InvariantCulture)) : null;
        return new([.. rows.Take(size).Select(r => ReservationView.Of(r, named, until))], next, sum);
    }

    private static string Chinese(PendingKind kind) => kind switch { PendingKind.Pay => "支付", PendingKind.Release => "下达", _ => "安排到项目" };

    private static string Chinese(ReservationState state) => state switch
    {
        ReservationState.Held => "冻结中",
        ReservationState.Posted => "已执行",
        ReservationState.Voided => "已解冻",
        _ => "已过期",
    };
}
