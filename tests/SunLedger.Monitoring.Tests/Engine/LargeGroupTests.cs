using SunLedger.Messages.Ledger;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Tests.Speed;

namespace SunLedger.Monitoring.Tests.Engine;

/// <summary>Of a year's items each is found where it stands, and what it sees is worked out once for all; of a stranger the keys are looked for. Both must say the same, unknown things included.</summary>
public sealed class LargeGroupTests
{
    private static readonly DateOnly Day = new(2018, 12, 31);
    private static readonly CategoryDefinition Category = new Windows().Define();
    private static readonly Plan<PaymentFacts> Plan = new(Category.Rules.Select(r => (Category, r)), Category, Readings.Payments, new DayFacts(Day));

    // More than one chunk, of which some payments have no project, no voucher's day, no invoice.
    private static readonly PaymentFacts[] Payments = [.. SomePayments.Of(9_000).Select((p, i) => p with { Project = i % 7 == 0 ? null : p.Project, VoucherDate = i % 500 == 0 ? null : p.VoucherDate, PayeeKey = p.PayeeKey % 900 })];

    [Fact]
    public void What_is_read_of_a_large_group_is_what_is_found_by_its_keys()
    {
        var read = Verdicts(Payments, _ => { });
        var found = Verdicts(Copies(), _ => { });

        Assert.Equal(found, read);
        Assert.All(Enumerable.Range(0, Plan.Rules.Count), rule => Assert.Contains(read, v => v.Rule == rule && v.Said.Answer == Answer.Yes));
        Assert.Contains(read, v => v.Said.Answer == Answer.Unknown);
    }

    [Fact]
    public void Items_that_are_read_once_more_are_found_where_they_stand()
    {
        var again = Copies();
        Assert.Equal(Verdicts(Copies(), _ => { }), Verdicts(again, gathering => gathering.Expect(again)));
    }

    [Fact]
    public void Items_that_come_otherwise_than_expected_are_looked_for()
    {
        var again = Copies();
        PaymentFacts[] shifted = [.. again.Skip(1), again[0]];
        Assert.Equal(Verdicts(Copies(), _ => { }), Verdicts(again, gathering => gathering.Expect(shifted)));
    }

    [Fact]
    public void Whoever_asks_only_what_warns_hears_the_same_warnings()
    {
        var gathering = Gathered();
        var all = Plan.Judge(Payments, gathering, withUnknown: true).Verdicts.Where(v => v.Said.Answer == Answer.Yes).ToArray();
        Assert.Equal(all, Plan.Judge(Payments, Gathered(), withUnknown: false).Verdicts);
    }

    private static PaymentFacts[] Copies() => [.. Payments.Select(p => p with { })];

    private static Gathering<PaymentFacts> Gathered()
    {
        var gathering = new Gathering<PaymentFacts>([Plan]);
        gathering.Gather(Payments);
        return gathering.Close();
    }

    private static ItemVerdict[] Verdicts(PaymentFacts[] judged, Action<Gathering<PaymentFacts>> prepare)
    {
        var gathering = Gathered();
        prepare(gathering);
        return [.. Plan.Judge(judged, gathering, withUnknown: true).Verdicts];
    }

    private sealed class Windows : FundCategory
    {
        public Windows() : base("rural-roads", "窗", "Windows", basis: "试")
        {
            var payment = Of(Subject.Payment);
            var (amount, payee, project, invoice) = (Known.Payment.Amount, Known.Payment.PayeeAccount, Known.Project.Code, Known.Payment.InvoiceNo);
            var isSlow = Known.Payment.VoucherDate.DaysUntil(Known.Payment.PaidOn) > 30;
            var isBelow = amount < 200_000;

            void Rule(string code, Condition when) => payment.Warn(code, $"规则{code}", $"Rule {code}").About(Risk.FalseClaim).Orange(when).Judged(Trigger.Scheduled).From("试");
            Rule("LG-01", ItemsBy(payee).Within(days: 20).Count >= 2);
            Rule("LG-02", isBelow & ItemsBy(payee).Within(days: 15).Where(isBelow).Sum(amount) >= 200_000);
            Rule("LG-03", ItemsBy(payee).SameYear().Sum(amount) > 1_500_000);
            Rule("LG-04", ItemsBy(project).SameYear().Share(amount, isSlow) > 0.30m);
            Rule("LG-05", ItemsBy(payee).Where(isSlow).Count >= 3);
            Rule("LG-06", invoice.IsKnown & ItemsBy(payee).Within(days: 60).Where(invoice.IsKnown).Count >= 2);
        }
    }
}
