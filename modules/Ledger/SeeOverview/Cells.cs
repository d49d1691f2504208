using SunLedger.Ledger.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Ledger.SeeOverview;

/// <summary>Totals of one fund in one branch: a division directly below the one that is looked at, or that division itself.</summary>
internal sealed record Cell
{
    /// <summary>Path of the branch, without the last slash unless it is the division itself.</summary>
    public required string Branch { get; init; }

    public required string FundCode { get; init; }
    public required long Registered { get; init; }
    public required long Received { get; init; }
    public required long ReleasedOwn { get; init; }
    public required long ReleasedPassed { get; init; }

    /// <summary>Of what was passed on, what the branch's own division passed on, not those below it.</summary>
    public required long PassedByBranch { get; init; }

    public required long InTransit { get; init; }
    public required long Assigned { get; init; }
    public required long Paid { get; init; }
    public required long Open { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Money that the branch has, counted once: what came in, less what went out of it.</summary>
    public long Amount => Registered + Received - ReleasedOwn - ReleasedPassed;

    /// <summary>What was released within the branch, each fen counted where it was released first.</summary>
    public long Released => ReleasedOwn + PassedByBranch;
}

/// <summary>The totals of a division's branches up to a month.</summary>
/// <param name="Division">The division.</param>
/// <param name="All">One row per fund and branch.</param>
/// <param name="PaidByMonth">Paid, by month.</param>
internal sealed record Cells(Division Division, IReadOnlyList<Cell> All, IReadOnlyDictionary<int, long> PaidByMonth)
{
    /// <summary>Reads them: two statements over the running totals, however many payments there are.</summary>
    public static async Task<Cells> ReadAsync(SunLedgerDb db, Division division, int year, int lastMonth, CancellationToken ct)
    {
        var (own, below) = (division.Path.Length, division.Path.Length + LengthOfCodesBelow(division.Level));
        var totals = PathRange.In(db.Set<Total>(), division.Path).Where(t => t.Year == year && t.Month <= lastMonth);
        var cells = await totals
            .GroupBy(t => new { Branch = t.DivisionPath.Substring(0, below), t.FundCode })
            .Select(g => new Cell
            {
                Branch = g.Key.Branch,
                FundCode = g.Key.FundCode,
                Registered = g.Sum(t => t.RegisteredFen),
                Received = g.Sum(t => t.ReceivedFen),
                ReleasedOwn = g.Sum(t => t.ReleasedOwnFen),
                ReleasedPassed = g.Sum(t => t.ReleasedPassedFen),
                PassedByBranch = g.Sum(t => t.DivisionPath.Length == own || t.DivisionPath.Length == below + 1 ? t.ReleasedPassedFen : 0),
                InTransit = g.Sum(t => t.InTransitFen),
                Assigned = g.Sum(t => t.AssignedFen),
                Paid = g.Sum(t => t.PaidFen),
                Open = g.Sum(t => t.OpenIndicators),
                UpdatedAt = g.Max(t => t.UpdatedAt),
            })
            .ToListAsync(ct);
        var months = await totals.GroupBy(t => t.Month).Select(g => new { Month = g.Key, Paid = g.Sum(t => t.PaidFen) }).ToDictionaryAsync(g => g.Month, g => g.Paid, ct);
        return new Cells(division, cells, months);
    }

    /// <summary>True for what the division itself holds.</summary>
    public bool IsOwn(Cell cell) => cell.Branch == Division.Path;

    /// <summary>Code of the division that a branch belongs to.</summary>
    public string CodeOf(Cell cell) => IsOwn(cell) ? Division.Code : cell.Branch[Division.Path.Length..];

    // 6 digits down to the county, 9 to the township, 12 to the village.
    private static int LengthOfCodesBelow(DivisionLevel level) => level switch
    {
        < DivisionLevel.County => 6,
        DivisionLevel.County => 9,
        _ => 12,
    };
}
