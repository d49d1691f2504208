using SunLedger.Ledger.Tracks;
using SunLedger.Ledger.Views;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>
/// Where the money of a year stands. Money is in yuan; rates are paid over amount, to four decimals. Beside every row stand its lines: for each
/// number what it counts and the address of the list whose sum it is.
/// </summary>
/// <param name="Year">Budget year.</param>
/// <param name="Division">The division that is looked at, with everything below it.</param>
/// <param name="AsOf">The last day that counts.</param>
/// <param name="KnownAt">The last instant of recording that counts; absent when everything does.</param>
/// <param name="Tree">The day whose tree of divisions it is.</param>
/// <param name="DataTime">When the newest of these totals was posted; the moment that is asked about when there are none.</param>
/// <param name="Definition">What the figures count (口径).</param>
/// <param name="Totals">The whole.</param>
/// <param name="ByFundLevel">By the level on whose list the fund stands.</param>
/// <param name="ByCategory">By fund category.</param>
/// <param name="ByFund">By fund.</param>
/// <param name="ByDivision">By division directly below.</param>
/// <param name="Own">The division's own money: what the rows by division leave of the totals.</param>
/// <param name="ByMonth">Paid, by month of the budget year, beside what came back or was corrected after its end; together they are what was paid.</param>
/// <param name="Open">Indicators that still hold money that no project was given (未安排到项目).</param>
/// <param name="Poverty">Where the poverty share (扶贫份额) of the amount is summed, indicator by indicator: no running total is kept of it.</param>
/// <param name="Joined">What two levels registered (重复登记) and track codes join: every figure counts it once, with the level below.</param>
/// <param name="Unjoined">What has the track code of an indicator above and is not shown to be its money: nothing is deducted for it.</param>
/// <param name="Unmatched">Payments that no project could be found for (未对应项目). They are part of every total. Always none: a payment without a project, or for one that has no share of the indicator, is refused; to count them here would read every payment of the year, so the books are looked through when its lines are asked for, and every night (share_lines).</param>
internal sealed record OverviewAnswer(
    int Year, DivisionView Division, DateOnly AsOf, DateTimeOffset? KnownAt, DateOnly Tree, DateTimeOffset DataTime, DefinitionView Definition, TotalsView Totals,
    IReadOnlyList<FundLevelSum> ByFundLevel, IReadOnlyList<CategorySum> ByCategory, IReadOnlyList<FundSum> ByFund, IReadOnlyList<DivisionSum> ByDivision,
    DivisionSum Own, IReadOnlyList<MonthSum> ByMonth, CountAndAmount Open, NumberLines Poverty, CountAndAmount Joined, CountAndAmount Unjoined, CountAndAmount Unmatched);

/// <summary>What the figures count, in both languages.</summary>
internal sealed record DefinitionView(string Zh, string En);

/// <summary>The totals.</summary>
/// <param name="Amount">Registered in the division and below, and released to it from above; what two levels registered counts once.</param>
/// <param name="Released">Released at least one step down within it.</param>
/// <param name="Assigned">Matched to projects.</param>
/// <param name="Paid">Paid, returns deducted.</param>
/// <param name="PaidFinal">Of it, to final payees.</param>
/// <param name="PaidPassed">Of it, only moved on to a special fiscal account or an account of a unit: not yet expenditure.</param>
/// <param name="PaidSpecial">Of what was moved on, into special fiscal accounts.</param>
/// <param name="PaidRetained">Of what was paid, kept back as quality deposits: not yet the contractor's.</param>
/// <param name="PaidUnstated">Of it, to payees of a kind that nobody stated.</param>
/// <param name="Undistributed">Given to nobody: amount − assigned.</param>
/// <param name="InTransit">Released to it or within it and not acknowledged.</param>
/// <param name="TransferRate">Released over amount.</param>
/// <param name="ExecutionRate">Paid over amount.</param>
/// <param name="FinalRate">Paid to final payees over amount: the true-expenditure ratio.</param>
/// <param name="Lines">Where the lines of each number are.</param>
internal sealed record TotalsView(
    decimal Amount, decimal Released, decimal Assigned, decimal Paid, decimal PaidFinal, decimal PaidPassed, decimal PaidSpecial, decimal PaidRetained, decimal PaidUnstated,
    decimal Undistributed, decimal InTransit,
    decimal? TransferRate, decimal? ExecutionRate, decimal? FinalRate, RowLines Lines);

internal sealed record FundLevelSum(DivisionLevel Level, decimal Amount, decimal Paid, decimal Undistributed, decimal? Rate, RowLines Lines);

internal sealed record CategorySum(string Code, string Name, string English, decimal Amount, decimal Paid, decimal Undistributed, decimal? Rate, RowLines Lines);

internal sealed record FundSum(
    string Code, string Name, string English, decimal Amount, decimal Assigned, decimal Paid, decimal Undistributed, decimal? Rate, RowLines Lines);

/// <summary>A division's row.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level.</param>
/// <param name="Received">The money that it and those below it have, each fen once.</param>
/// <param name="Released">Of it, released further.</param>
/// <param name="Assigned">Matched to projects.</param>
/// <param name="Paid">Paid, returns deducted.</param>
/// <param name="PaidFinal">Of it, to final payees.</param>
/// <param name="Undistributed">Given to no project.</param>
/// <param name="Rate">Paid over received.</param>
/// <param name="FinalRate">Paid to final payees over received.</param>
/// <param name="Warnings">Warnings that are open, or were open then.</param>
/// <param name="Lines">Where the lines of each number are.</param>
internal sealed record DivisionSum(
    string Code, string Name, DivisionLevel Level, decimal Received, decimal Released, decimal Assigned, decimal Paid, decimal PaidFinal, decimal Undistributed, decimal? Rate,
    decimal? FinalRate, int Warnings, RowLines Lines);

/// <summary>What was paid in a month.</summary>
/// <param name="Month">1 to 12. 13, where there is any, is what is dated after the year's end: payments of it that came back, or were corrected, later. 0 is what is dated before it.</param>
/// <param name="Paid">Paid, returns deducted.</param>
/// <param name="Lines">Where the lines are.</param>
internal sealed record MonthSum(int Month, decimal Paid, RowLines Lines);

internal sealed record CountAndAmount(long Count, decimal Amount, NumberLines? Lines)
{
    public static CountAndAmount Of(IEnumerable<TrackJoin> joins, NumberLines lines)
    {
        var all = joins.ToList();
        return new(all.Count, new Money(all.Sum(j => j.Fen)).InYuan, lines);
    }
}
