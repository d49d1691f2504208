using System.Globalization;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.Views;

/// <summary>Shows indicators as they stood at a moment, with their place in the tree.</summary>
internal sealed class IndicatorViews(IDivisions divisions, IOrganisations organisations, IFunds funds)
{
    /// <summary>The only indicator; null when there is none.</summary>
    public async Task<IndicatorView?> SingleAsync(SunLedgerDb db, IQueryable<Indicator> found, Moment moment, CancellationToken ct) =>
        (await ShowAsync(db, await IndicatorRow.Of(db, found.AsNoTracking(), moment).ToListAsync(ct), moment, ct)).SingleOrDefault();

    /// <summary>A page in the order in which they were registered.</summary>
    public async Task<Page<IndicatorView>> PageAsync(SunLedgerDb db, IQueryable<Indicator> found, string? cursor, int? limit, Moment moment, CancellationToken ct)
    {
        var size = Cursor.Limit(limit);
        if (Cursor.Number(cursor) is { } after) found = found.Where(i => i.Key > after);
        var rows = await IndicatorRow.Of(db, found.AsNoTracking().OrderBy(i => i.Key).Take(size + 1), moment).ToListAsync(ct);
        var next = rows.Count > size ? Cursor.After(rows[size - 1].Indicator.Key.ToString(CultureInfo.InvariantCulture)) : null;
        return new(await ShowAsync(db, [.. rows.Take(size)], moment, ct), next);
    }

    private async Task<IReadOnlyList<IndicatorView>> ShowAsync(SunLedgerDb db, IReadOnlyList<IndicatorRow> rows, Moment moment, CancellationToken ct)
    {
        await AccountsAt.TurnBackAsync(db, [.. rows.Select(r => r.Indicator)], moment, ct);
        return [.. rows.Select(r => IndicatorView.Of(r, divisions, organisations, funds))];
    }
}
