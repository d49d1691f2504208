using SunLedger.Demo.Year;

namespace SunLedger.Demo.Programmes;

/// <summary>Pays a contract in steps, each drawn from all sources in proportion.</summary>
internal static class Works
{
    /// <summary>A step of payment: its part of the contract, cumulated, and its day.</summary>
    public sealed record Step(decimal UpTo, DateOnly On, string Use);

    /// <summary>The usual steps: advance, progress, completion, acceptance. Nothing beyond 85 % before completion, nor beyond 97 % before acceptance.</summary>
    public static IReadOnlyList<Step> Steps(Schedule days, string title)
    {
        var what = title.EndsWith("工程", StringComparison.Ordinal) ? title[..^2] : title;
        List<Step> steps =
        [
            new(0.30m, days.Start.AddDays(5), $"{what}预付工程款"),
            new(0.65m, days.Start.AddDays((days.End.DayNumber - days.Start.DayNumber) / 2 + 3), $"{what}工程进度款"),
            new(0.92m, days.End.AddDays(5), $"{what}完工工程款"),
        ];
        if (days.AcceptedInTime is { } accepted) steps.Add(new(0.97m, accepted.AddDays(4), $"{what}验收后工程款"));
        return [.. steps.Where(step => step.On <= WorkDays.LastDay)];
    }

    public static IReadOnlyList<Payment> Pay(Book book, IReadOnlyList<Assignment> sources, Money contract, IEnumerable<Step> steps, Payee payee, BudgetSubjects subjects, Dice dice)
    {
        var made = new List<Payment>();
        var approved = sources.Select(source => source.Amount).Sum();
        var paid = Money.Zero;
        foreach (var step in steps)
        {
            var amount = contract.Part(step.UpTo) - paid;
            paid += amount;
            var rest = amount;
            for (var i = 0; i < sources.Count; i++)
            {
                var part = i == sources.Count - 1 ? rest : amount.Part((decimal)sources[i].Amount.Fen / approved.Fen);
                rest -= part;
                if (part <= Money.Zero) continue;
                var payment = book.Pay(sources[i], part, step.On, payee, step.Use, subjects);
                payment.InvoiceNo = "3700184130" + Names.Digits(dice, 8);
                made.Add(payment);
            }
        }
        return made;
    }
}
