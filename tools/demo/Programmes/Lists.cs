using System.Globalization;
using SunLedger.Demo.Year;

namespace SunLedger.Demo.Programmes;

/// <summary>
/// The lists of persons that two counties keep for the basic allowance of orphans: every payment has its line, but for what goes wrong. Names and numbers are made up: no division has
/// the code 370499, so that nobody has such a number, though its check character is right.
/// </summary>
internal sealed class Lists(Book book)
{
    private const string Programme = "孤儿基本生活保障", Item = "孤儿基本生活费", NoDivision = "370499";

    private static readonly string[] Counties = ["370403", "370481"];
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private int _lines;
    private int _persons;

    /// <summary>A person as a list has them.</summary>
    private sealed record Person(string Name, string IdNumber);

    public void Write()
    {
        var persons = new Dictionary<string, Person>(StringComparer.Ordinal);
        var byCounty = Counties.Select(Paid).ToArray();
        foreach (var payment in byCounty.SelectMany(paid => paid))
            if (!persons.ContainsKey(payment.Payee.Account)) persons.Add(payment.Payee.Account, new(payment.Payee.Name, IdNumber(++_persons)));

        // Of the second quarter: the rounds are of one month in both counties.
        var (here, there) = (Of(byCounty[0], "2"), Of(byCounty[1], "2"));
        var (missing, twiceHere, twiceThere, another, unposted) = (here[3], here[5], there[5], there[8], there[11]);
        foreach (var payment in byCounty.SelectMany(paid => paid))
        {
            if (payment == missing) continue;
            // One quarter's list has the other county's child in the place of its own.
            var person = persons[(payment == twiceThere ? twiceHere : payment).Payee.Account];
            var line = new PersonLine(
                string.Create(CultureInfo.InvariantCulture, $"L2018-{++_lines:D6}"), payment, person.Name, person.IdNumber, payment.Payee.Account,
                payment == another ? "赵德山" : person.Name, Item, new Dictionary<string, string>
                {
                    ["approved_on"] = "2017-12-15", ["published"] = payment == unposted ? "否" : "是", ["rechecked_on"] = "2018-01-10", ["recheck_cycle"] = "每年",
                });
            book.Lines.Add(line);
            if (payment == twiceHere || payment == twiceThere) book.Expect("KE-05", "red", line, "同一孤儿在两个区市同月领取同一待遇", "One orphan draws the same benefit in two counties in one month");
            if (payment == another) book.Expect("KC-12", "orange", line, "账户户名不是本人", "The account is in somebody else's name");
            if (payment == unposted) book.Expect("SA-08", "orange", line, "审批未公示即发放", "Paid before the approval was posted");
        }
        var days = WorkDays.LastDay.DayNumber - missing.PaidOn.DayNumber;
        book.Expect("KC-17", "red", missing, "收款人不在发放名册", "The payee is not on the roll");
        book.Expect("KD-05", "red", missing, $"支付{days}天后仍无发放明细", $"No line {days} days after the payment");
    }

    private Payment[] Paid(string county)
    {
        var project = book.Projects.Single(p => p.Payer == county && p.Name.EndsWith(Programme, StringComparison.Ordinal)).Code;
        var refused = book.Faults.Where(f => f.IsRefused).Select(f => f.Id()).ToHashSet(StringComparer.Ordinal);
        return [.. book.Payments.Where(p => p.ProjectCode == project && p.PersonBatch is not null && p.Amount > Money.Zero && !refused.Contains(p.Id))];
    }

    private static Payment[] Of(IEnumerable<Payment> paid, string round) => [.. paid.Where(p => p.PersonBatch!.EndsWith("-" + round, StringComparison.Ordinal))];

    // Born from 2004 on: orphans are children.
    private static string IdNumber(int number)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{NoDivision}{new DateOnly(2004, 1, 7).AddDays(number * 53):yyyyMMdd}{number % 1_000:000}");
        var sum = 0;
        for (var at = 0; at < digits.Length; at++) sum += (digits[at] - '0') * Weights[at];
        return digits + "10X98765432"[sum % 11];
    }
}
