using SunLedger.Demo.Year;

namespace SunLedger.Demo.Programmes;

/// <summary>Money that goes to persons by roll: each is paid by name, round by round, each round from the source that still has room.</summary>
internal static class Persons
{
    /// <summary>A round of payment: its day and what each person gets.</summary>
    public sealed record Round(DateOnly On, Func<int, Money> Amount);

    /// <summary>The persons of a roll.</summary>
    public static IReadOnlyList<Payee> Roll(Dice dice, int heads) =>
        [.. Enumerable.Range(0, heads).Select(_ => new Payee(Names.Person(dice), Names.Card(dice), "枣庄农村商业银行", "个人"))];

    /// <summary>
    /// Assigns what the roll needs to the funds by their shares, and pays it. Whole persons are paid from one source in a round, so that each source is used up exactly.
    /// </summary>
    public static IReadOnlyList<Assignment> Write(
        Book book, Project project, IReadOnlyList<Payee> roll, IReadOnlyList<Round> rounds, IReadOnlyList<(string Fund, int Percent)> shares,
        Func<int, int> batchOf, string use, BudgetSubjects subjects, DateOnly? assignedOn = null)
    {
        var made = new List<Assignment>();
        for (var r = 0; r < rounds.Count; r++)
        {
            var (round, at) = (rounds[r], 0);
            for (var s = 0; s < shares.Count; s++)
            {
                var upTo = s == shares.Count - 1 ? roll.Count : Math.Min(roll.Count, at + roll.Count * shares[s].Percent / 100);
                if (upTo == at) continue;
                var total = Enumerable.Range(at, upTo - at).Select(round.Amount).Sum();
                var source = book.Assign(project, shares[s].Fund, batchOf(r), total, assignedOn);
                for (; at < upTo; at++)
                    book.Pay(source, round.Amount(at), round.On.AddDays(at % 4), roll[at], use, subjects, $"B-{project.Code}-{r + 1}");
                made.Add(source);
            }
        }
        return made;
    }
}
