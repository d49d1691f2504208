using SunLedger.Ledger.Storage;
using SunLedger.Ledger.Tracks;
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

    /// <summary>Of what was paid, what reached final payees.</summary>
    public required long PaidFinal { get; init; }

    /// <summary>Of what was paid, what was only moved on to another public account.</summary>
    public required long PaidPassed { get; init; }

    /// <summary>Of that, what went into special fiscal accounts.</summary>
    public required long PaidSpecial { get; init; }

    /// <summary>Of what was paid, what is kept back as quality deposits.</summary>
    public required long PaidRetained { get; init; }
    public required long Open { get; init; }

    /// <summary>What the level above registered and a level within the division that is looked at registered again: it counts with the level below.</summary>
    public long Joined { get; init; }

    /// <summary>Of what was released, what had been released within the division that is looked at before, though no release in the books leads there.</summary>
    public long SentTwice { get; init; }

    /// <summary>The same within the branch.</summary>
    public long SentTwiceInBranch { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Money that the branch has, counted once: what came in, less what went out of it.</summary>
    public long Amount => Registered + Received - ReleasedOwn - ReleasedPassed - Joined;

    /// <summary>What was released within the branch, each fen counted where it was released first.</summary>
    public long Released => ReleasedOwn + PassedByBranch - SentTwiceInBranch;
}

/// <summary>The totals of a division's branches.</summary>
/// <param name="Division">The division.</param>
/// <param name="All">One row per fund and branch.</param>
/// <param name="PaidByMonth">Paid, by month as in <see cref="PaidMonth"/>.</param>
internal sealed record Cells(Division Division, IReadOnlyList<Cell> All, IReadOnlyDictionary<int, long> PaidByMonth)
{
    /// <summary>Cells of single divisions, named by their full paths, put together by branch in the tree of the day.</summary>
    public static IReadOnlyList<Cell> ByBranch(Division division, Reach reach, IEnumerable<Cell> ofDivisions)
    {
        var below = LengthOfBranches(division);
        return
        [
            .. from cell in ofDivisions
               let place = reach.Place(cell.Branch)
               group (Cell: cell, IsTop: place.Length == division.Path.Length || place.Length == below + 1) by (Branch: Cut(place, below), cell.FundCode) into g
               select new Cell
               {
                   Branch = g.Key.Branch,
                   FundCode = g.Key.FundCode,
                   Registered = g.Sum(c => c.Cell.Registered),
                   Received = g.Sum(c => c.Cell.Received),
                   ReleasedOwn = g.Sum(c => c.Cell.ReleasedOwn),
                   ReleasedPassed = g.Sum(c => c.Cell.ReleasedPassed),
                   PassedByBranch = g.Sum(c => c.IsTop ? c.Cell.ReleasedPassed : 0),
                   InTransit = g.Sum(c => c.Cell.InTransit),
                   Assigned = g.Sum(c => c.Cell.Assigned),
                   Paid = g.Sum(c => c.Cell.Paid),
                   PaidFinal = g.Sum(c => c.Cell.PaidFinal),
                   PaidPassed = g.Sum(c => c.Cell.PaidPassed),
                   PaidSpecial = g.Sum(c => c.Cell.PaidSpecial),
                   PaidRetained = g.Sum(c => c.Cell.PaidRetained),
                   Open = g.Sum(c => c.Cell.Open),
                   UpdatedAt = g.Max(c => c.Cell.UpdatedAt),
               },
        ];
    }

    /// <summary>The same with what two levels registered taken from the cells above, as if it had been released there: it counts where it was registered last.</summary>
    public Cells Once(Reach reach, DoubleRegistrations twice)
    {
        var below = LengthOfBranches(Division);
        (string, string) At(Indicator indicator) => (Cut(reach.Place(indicator.DivisionPath), below), indicator.FundCode);
        var joined = twice.Joined.ToList();
        var given = joined.ToLookup(j => At(j.Above), j => j.Fen);
        var emptied = twice.ByAbove.Where(g => g.First().Above.Account.Balances.Undistributed.Fen == g.Sum(j => j.Fen)).Select(g => g.First().Above).ToLookup(At);
        var sent = DoubleRegistrations.SentBefore(joined, reach.Own.Contains).ToLookup(j => At(j.Below), j => twice.Sent[j.Below.Key]);
        // Seen from a branch, what lies in it, and its own division is the top.
        var inBranch = joined.Where(j => At(j.Above).Item1 != Division.Path).GroupBy(j => At(j.Above).Item1)
            .SelectMany(branch => DoubleRegistrations.SentBefore([.. branch], path => reach.Place(path).Length == below + 1)).ToLookup(j => At(j.Below), j => twice.Sent[j.Below.Key]);
        return this with
        {
            All =
            [
                .. All.Select(c => (Cell: c, Key: (c.Branch, c.FundCode))).Select(c => c.Cell with
                {
                    Joined = given[c.Key].Sum(), Open = c.Cell.Open - emptied[c.Key].Count(), SentTwice = sent[c.Key].Sum(), SentTwiceInBranch = inBranch[c.Key].Sum(),
                }),
            ],
        };
    }

    /// <summary>True for what the division itself holds.</summary>
    public bool IsOwn(Cell cell) => cell.Branch == Division.Path;

    /// <summary>Code of the division that a branch belongs to.</summary>
    public string CodeOf(Cell cell) => IsOwn(cell) ? Division.Code : cell.Branch[Division.Path.Length..];

    /// <summary>How long the paths of branches are, without the last slash.</summary>
    public static int LengthOfBranches(Division division) => division.Path.Length + LengthOfCodesBelow(division.Level);

    /// <summary>The branch that a path lies in, given how long theirs are.</summary>
    public static string Cut(string path, int length) => path.Length <= length ? path : path[..length];

    // 6 digits down to the county, 9 to the township, 12 to the village.
    private static int LengthOfCodesBelow(DivisionLevel level) => level switch
    {
        < DivisionLevel.County => 6,
        DivisionLevel.County => 9,
        _ => 12,
    };
}
