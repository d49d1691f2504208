using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>Sums cells up to an overview. All views are sums over the same cells, so that they agree to the fen.</summary>
internal sealed class OverviewSums(Cells cells, IFunds funds, ICategories categories, IDivisions divisions, IReadOnlyDictionary<string, int> openWarnings)
{
    private static readonly DefinitionView Definition = new(
        "本级及下级登记的指标，加上级下达到本级的指标；逐级下达的资金只计一次。已下达为至少向下下达过一级的金额；已支付为国库支付扣除退回；执行率为已支付与金额之比。",
        "Indicators registered in the division and below, and released to it from above; money that is passed on counts once. Released is what went at least one level down; "
        + "paid is paid by the treasury less returns; the execution rate is paid over amount.");

    public OverviewAnswer Answer(int year, Period period, DateTimeOffset now) => new(
        year,
        DivisionView.Of(cells.Division),
        period.AsOf,
        cells.All.Count == 0 ? now : cells.All.Max(c => c.UpdatedAt),
        Definition,
        Totals(),
        [.. By(c => LevelOf(c.FundCode)).OrderBy(g => g.Key).Select(g => new FundLevelSum(g.Key, Amount(g), Paid(g), RateOf(g)))],
        [.. By(c => CategoryOf(c.FundCode)).OrderByDescending(g => g.Sum(c => c.Amount)).Select(ByCategory)],
        [.. By(c => c.FundCode).OrderBy(g => g.Key, StringComparer.Ordinal).Select(ByFund)],
        ByDivision(year),
        ByMonth(year, period),
        new CountAndAmount(cells.All.Sum(c => c.Open), Yuan(cells.All.Sum(c => c.Amount - c.Assigned))),
        // The posting core refuses a payment without a project (KC-01): nothing is unmatched before the treasury interface brings lines of its own.
        new CountAndAmount(0, 0));

    private TotalsView Totals()
    {
        var (amount, assigned, paid) = (cells.All.Sum(c => c.Amount), cells.All.Sum(c => c.Assigned), cells.All.Sum(c => c.Paid));
        var released = cells.All.Sum(c => c.ReleasedOwn + (cells.IsOwn(c) ? c.PassedByBranch : 0));
        return new(Yuan(amount), Yuan(released), Yuan(assigned), Yuan(paid), Yuan(amount - assigned), Yuan(cells.All.Sum(c => c.InTransit)), Rate.Of(paid, amount));
    }

    private CategorySum ByCategory(IGrouping<string, Cell> group)
    {
        var name = categories.NameOf(group.Key);
        return new(group.Key, name.Chinese, name.English, Amount(group), Paid(group), RateOf(group));
    }

    private FundSum ByFund(IGrouping<string, Cell> group)
    {
        var fund = funds.Find(group.Key);
        return new(group.Key, fund?.Name ?? group.Key, fund?.English ?? group.Key, Amount(group), Yuan(group.Sum(c => c.Assigned)), Paid(group), RateOf(group));
    }

    // Those that are there on the last day of the year, and those that held money and are gone.
    private DivisionSum[] ByDivision(int year)
    {
        var sums = cells.All.Where(c => !cells.IsOwn(c)).GroupBy(cells.CodeOf).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var codes = divisions.Children(cells.Division.Code, new DateOnly(year, 12, 31)).Select(d => d.Code).Union(sums.Keys).Order(StringComparer.Ordinal);
        return [.. codes.Select(code => DivisionSum(code, sums.GetValueOrDefault(code) ?? []))];
    }

    private DivisionSum DivisionSum(string code, List<Cell> branch)
    {
        var division = divisions.Latest(code);
        var path = $"{cells.Division.Path}{code}/";
        var warnings = openWarnings.Where(w => w.Key.StartsWith(path, StringComparison.Ordinal)).Sum(w => w.Value);
        return new(
            code, division?.Name ?? code, division?.Level ?? cells.Division.Level + 1,
            Amount(branch), Yuan(branch.Sum(c => c.Released)), Yuan(branch.Sum(c => c.Assigned)), Paid(branch), RateOf(branch), warnings);
    }

    private MonthSum[] ByMonth(int year, Period period)
    {
        var last = period.AsOf.Year > year ? 12 : period.AsOf.Year < year ? 0 : period.AsOf.Month;
        return [.. Enumerable.Range(1, last).Select(month => new MonthSum(month, Yuan(cells.PaidByMonth.GetValueOrDefault(month))))];
    }

    private IEnumerable<IGrouping<TKey, Cell>> By<TKey>(Func<Cell, TKey> key) => cells.All.GroupBy(key);

    private DivisionLevel LevelOf(string fundCode) => funds.Find(fundCode)?.Level ?? cells.Division.Level;

    private string CategoryOf(string fundCode) => funds.Find(fundCode)?.CategoryCode ?? "";

    private static decimal Amount(IEnumerable<Cell> group) => Yuan(group.Sum(c => c.Amount));

    private static decimal Paid(IEnumerable<Cell> group) => Yuan(group.Sum(c => c.Paid));

    private static decimal? RateOf(IEnumerable<Cell> group) => Rate.Of(group.Sum(c => c.Paid), group.Sum(c => c.Amount));

    private static decimal Yuan(long fen) => new Money(fen).InYuan;
}
