using System.Globalization;
using SunLedger.Ledger.Domain;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;
using SunLedger.Messages.Projects;

namespace SunLedger.Ledger.ListPayments;

/// <summary>Which payments: the newest posted first.</summary>
/// <param name="Year">Budget year.</param>
/// <param name="Indicator">From this indicator.</param>
/// <param name="Project">For this project.</param>
/// <param name="Division">At or below this division; the caller's own when absent.</param>
/// <param name="From">Paid on this day or later.</param>
/// <param name="To">Paid on this day or earlier.</param>
/// <param name="Q">An id, or part of the payee's name or of the use.</param>
/// <param name="MinAmount">Of this many yuan or more.</param>
/// <param name="Cursor">Where the page begins.</param>
/// <param name="Limit">Rows per page.</param>
internal sealed record ListPaymentsRequest(
    int? Year, string? Indicator, string? Project, string? Division, DateOnly? From, DateOnly? To, string? Q, decimal? MinAmount, string? Cursor, int? Limit);

/// <summary>GET /payments: payments of the caller's division and below.</summary>
internal sealed class ListPayments(IDatabase database, ICaller caller, IDivisions divisions, IProjects projects, PaymentViews views)
    : Endpoint<ListPaymentsRequest, Page<PaymentView>>
{
    public override void Configure()
    {
        Get("/payments");
        Permissions(May.SeeLedger);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "Payments, the newest first.");
    }

    public override async Task HandleAsync(ListPaymentsRequest req, CancellationToken ct)
    {
        if (Scope.Of(req.Division, caller, divisions) is not { } division)
        {
            await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "division");
            return;
        }
        await using var db = database.Read();
        var size = Cursor.Limit(req.Limit);
        var payments = Filtered(db.Set<Payment>(), req);
        if (req.Project is { } code)
        {
            var project = (await projects.FindAsync(db, [code], ct)).GetValueOrDefault(code)?.Key ?? 0;
            payments = payments.Where(p => p.ProjectKey == project);
        }
        var indicators = PathRange.In(db.Set<Indicator>(), division.Path);
        if (req.Year is { } year) indicators = indicators.Where(i => i.Year == year);
        if (req.Indicator is { } indicator) indicators = indicators.Where(i => i.Id == indicator);

        var found =
            from p in payments
            join i in indicators on p.IndicatorKey equals i.Key
            orderby p.No descending
            select new PaymentRow(
                p, i,
                db.Set<Payment>().Where(r => r.No == p.ReturnsNo).Select(r => r.Id).FirstOrDefault(),
                db.Set<Adjustment>().Where(a => a.CorrectsKind == CorrectedKind.Payments && a.CorrectsId == p.Id).Select(a => a.Id).FirstOrDefault());
        var rows = await found.AsNoTracking().Take(size + 1).ToListAsync(ct);
        var next = rows.Count > size ? Cursor.After(rows[size - 1].Payment.No.ToString(CultureInfo.InvariantCulture)) : null;
        await Send.OkAsync(new(await views.OfAsync(db, [.. rows.Take(size)], ct), next), ct);
    }

    private static IQueryable<Payment> Filtered(IQueryable<Payment> all, ListPaymentsRequest req)
    {
        if (req.From is { } from) all = all.Where(p => p.PaidOn >= from);
        if (req.To is { } to) all = all.Where(p => p.PaidOn <= to);
        if (req.MinAmount is { } least && Math.Abs(least) < Domain.Account.Most.InYuan)
        {
            var fen = (long)Math.Ceiling(least * 100);
            all = all.Where(p => p.AmountFen >= fen);
        }
        if (!string.IsNullOrWhiteSpace(req.Q))
        {
            var words = req.Q.Trim();
            all = all.Where(p => p.Id == words || p.PayeeName.Contains(words) || p.Purpose!.Contains(words));
        }
        if (Cursor.Keys(req.Cursor, 1) is [var key] && long.TryParse(key, CultureInfo.InvariantCulture, out var before)) all = all.Where(p => p.No < before);
        return all;
    }
}
