using System.Globalization;
using SunLedger.Ledger.Moments;
using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>Sums cells up to an overview. All views are sums over the same cells, so that they agree to the fen.</summary>
internal sealed class OverviewSums(Seen seen, Sight sight, Links links, IFunds funds, ICategories categories, IDivisions divisions)
{
    private readonly Cells _cells = seen.Cells;

    private static readonly DefinitionView Definition = new(
        "本级及下级登记的指标，加上级下达到本级的指标；逐级下达的资金只计一次，上级和下级各登记一次、按追踪码对应的资金也只计一次。已下达为至少向下下达过一级的金额；已支付为国库支付扣除退回；执行率为已支付与金额之比。",
        "Indicators registered in the division and below, and released to it from above; money that is passed on counts once, and so does what two levels registered and a track code joins. Released is what went at least one level down; "
        + "paid is paid by the treasury less returns; the execution rate is paid over amount.");

    public OverviewAnswer Answer(int year, DateOnly today, DateTimeOffset now) => new(
        year,
        DivisionView.Of(_cells.Division),
        sight.Moment.LastDay(today),
        sight.Moment.KnownAt,
        sight.TreeDay,
        _cells.All.Count == 0 ? now : _cells.All.Max(c => c.UpdatedAt),
        Definition,
        Totals(),
        [.. By(c => LevelOf(c.FundCode)).OrderBy(g => g.Key).Select(ByFundLevel)],
        [.. By(c => CategoryOf(c.FundCode)).OrderByDescending(g => g.Sum(c => c.Amount)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(ByCategory)],
        [.. By(c => c.FundCode).OrderBy(g => g.Key, StringComparer.Ordinal).Select(ByFund)],
        ByDivision(),
        Own(),
        ByMonth(year, sight.Moment.LastDay(today)),
        new CountAndAmount(_cells.All.Sum(c => c.Open), Undistributed(_cells.All), links.Undistributed()),
        links.Poverty(),
        CountAndAmount.Of(seen.Twice.Joined, links.Joined()),
        CountAndAmount.Of(seen.Twice.Unjoined, links.Unjoined()),
        // The posting core refuses a payment without a project (KC-01) and one beyond the project's share: a running total of what it refuses would be zero for ever, and counting
        // what is there would read every payment of the year. Its list, asked for, does; so does the nightly identity share_lines.
        new CountAndAmount(0, 0, links.Unmatched()));

    private TotalsView Totals()
    {
        var (amount, paid, final, passed) = (_cells.All.Sum(c => c.Amount), _cells.All.Sum(c => c.Paid), _cells.All.Sum(c => c.PaidFinal), _cells.All.Sum(c => c.PaidPassed));
        var (special, retained) = (_cells.All.Sum(c => c.PaidSpecial), _cells.All.Sum(c => c.PaidRetained));
        var released = _cells.All.Sum(c => c.ReleasedOwn + (_cells.IsOwn(c) ? c.PassedByBranch : 0) - c.SentTwice);
        var lines = new RowLines
        {
            Amount = links.Amount(), Released = links.Released(), Assigned = links.Assigned(), Paid = links.Paid(), PaidFinal = links.PaidFinal(), PaidPassed = links.PaidPassed(),
            PaidSpecial = links.PaidSpecial(), PaidRetained = links.PaidRetained(), PaidUnstated = links.PaidUnstated(), Undistributed = links.Undistributed(), InTransit = links.InTransit(),
        };
        return new(
            Yuan(amount), Yuan(released), Assigned(_cells.All), Yuan(paid), Yuan(final), Yuan(passed), Yuan(special), Yuan(retained), Yuan(paid - final - passed - retained), Undistributed(_cells.All),
            Yuan(_cells.All.Sum(c => c.InTransit)), Rate.Of(released, amount), Rate.Of(paid, amount), Rate.Of(final, amount), lines);
    }

    private FundLevelSum ByFundLevel(IGrouping<DivisionLevel, Cell> group)
    {
        var lines = Lines(("fundLevel", JsonWord(group.Key))) with { Assigned = null };
        return new(group.Key, Amount(group), Paid(group), Undistributed(group), RateOf(group), lines);
    }

    private CategorySum ByCategory(IGrouping<string, Cell> group)
    {
        var name = categories.NameOf(group.Key);
        var lines = Lines(("category", group.Key)) with { Assigned = null };
        return new(group.Key, name.Chinese, name.English, Amount(group), Paid(group), Undistributed(group), RateOf(group), lines);
    }

    private FundSum ByFund(IGrouping<string, Cell> group)
    {
        var fund = funds.Find(group.Key);
        return new(
            group.Key, fund?.Name ?? group.Key, fund?.English ?? group.Key, Amount(group), Assigned(group), Paid(group), Undistributed(group), RateOf(group), Lines(("fund", group.Key)));
    }

    // Those that are there in the tree of the day, and those that held money, are gone, and were taken over by nobody.
    private DivisionSum[] ByDivision()
    {
        var sums = _cells.All.Where(c => !_cells.IsOwn(c)).GroupBy(_cells.CodeOf).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var codes = divisions.Children(_cells.Division.Code, sight.TreeDay, sight.Moment.KnownAt).Select(d => d.Code).Union(sums.Keys).Order(StringComparer.Ordinal);
        return [.. codes.Select(code => Below(code, sums.GetValueOrDefault(code) ?? []))];
    }

    private DivisionSum Below(string code, List<Cell> branch)
    {
        var division = divisions.Latest(code);
        var path = $"{_cells.Division.Path}{code}/";
        return Row(
            code, division?.Name ?? code, division?.Level ?? _cells.Division.Level + 1, branch, Warnings(p => p.StartsWith(path, StringComparison.Ordinal)),
            Lines(("division", code)) with { Warnings = links.Warnings(("division", code)), Released = links.Released(("division", code)), PaidFinal = links.PaidFinal(("division", code)) });
    }

    private DivisionSum Own()
    {
        var only = ("exact", "true");
        return Row(
            _cells.Division.Code, _cells.Division.Name, _cells.Division.Level, [.. _cells.All.Where(_cells.IsOwn)], Warnings(p => p == _cells.Division.Path),
            Lines(only) with { Warnings = links.Warnings(only), Amount = links.Held(only), Released = links.Released(only), PaidFinal = links.PaidFinal(only) });
    }

    private static DivisionSum Row(string code, string name, DivisionLevel level, List<Cell> branch, int warnings, RowLines lines) => new(
        code, name, level, Amount(branch), Yuan(branch.Sum(c => c.Released)), Assigned(branch), Paid(branch), Yuan(branch.Sum(c => c.PaidFinal)), Undistributed(branch),
        RateOf(branch), Rate.Of(branch.Sum(c => c.PaidFinal), branch.Sum(c => c.Amount)), warnings, lines);

    private int Warnings(Func<string, bool> isHere) => seen.OpenWarnings.Where(w => isHere(sight.Reach.Place(w.Key))).Sum(w => w.Value);

    private MonthSum[] ByMonth(int year, DateOnly asOf)
    {
        var last = asOf.Year > year ? 12 : asOf.Year < year ? 0 : asOf.Month;
        int[] outside = [PaidMonth.BeforeYear, PaidMonth.AfterYear];
        var shown = Enumerable.Range(1, last).Concat(outside.Where(month => _cells.PaidByMonth.GetValueOrDefault(month) != 0)).Order();
        return [.. shown.Select(month => new MonthSum(
            month, Yuan(_cells.PaidByMonth.GetValueOrDefault(month)), new RowLines { Paid = links.Paid(("month", month.ToString(CultureInfo.InvariantCulture))) }))];
    }

    private RowLines Lines(params (string Name, string? Value)[] cell) => new()
    {
        Amount = links.Amount(cell), Assigned = links.Assigned(cell), Paid = links.Paid(cell), Undistributed = links.Undistributed(cell),
    };

    private IEnumerable<IGrouping<TKey, Cell>> By<TKey>(Func<Cell, TKey> key) => _cells.All.GroupBy(key);

    private DivisionLevel LevelOf(string fundCode) => funds.Find(fundCode)?.Level ?? _cells.Division.Level;

    private string CategoryOf(string fundCode) => funds.Find(fundCode)?.CategoryCode ?? "";

    private static string JsonWord(DivisionLevel level) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(level.ToString());

    private static decimal Amount(IEnumerable<Cell> group) => Yuan(group.Sum(c => c.Amount));

    private static decimal Assigned(IEnumerable<Cell> group) => Yuan(group.Sum(c => c.Assigned));

    private static decimal Paid(IEnumerable<Cell> group) => Yuan(group.Sum(c => c.Paid));

    private static decimal Undistributed(IEnumerable<Cell> group) => Yuan(group.Sum(c => c.Amount - c.Assigned));

    private static decimal? RateOf(IEnumerable<Cell> group) => Rate.Of(group.Sum(c => c.Paid), group.Sum(c => c.Amount));

    private static decimal Yuan(long fen) => new Money(fen).InYuan;
}
