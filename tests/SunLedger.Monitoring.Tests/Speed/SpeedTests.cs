using SunLedger.Messages.Ledger;
using SunLedger.Monitoring.Engine;
using SunLedger.Monitoring.Kernel;
using Xunit.Abstractions;

namespace SunLedger.Monitoring.Tests.Speed;

/// <summary>
/// How fast the engine judges on one core. Run it in Release and read what it prints:
/// <c>dotnet test tests/SunLedger.Monitoring.Tests -c Release --filter SpeedTests --logger "console;verbosity=detailed"</c>.
/// The floor it holds is low, so that a busy machine and a Debug build pass; it catches what is slow by an order of magnitude.
/// </summary>
public sealed class SpeedTests(ITestOutputHelper output)
{
    private const int Payments = 50_000;
    private const int Rounds = 3;
    private const double LeastPerSecond = 30_000;

    private static readonly CategoryDefinition Kernel = new KernelRules().Define();
    private static readonly CategoryDefinition Category = new TwelveRules().Define();

    [Fact]
    public void Twelve_item_rules_over_a_batch_of_payments()
    {
        var items = SomePayments.Of(Payments);
        var plan = Of(withGroups: false);

        var perSecond = Best("12 item rules", () => plan.Judge(items, new Gathering<PaymentFacts>([]), withUnknown: false).Verdicts.Count);

        Assert.Equal(12, plan.Rules.Count);
        Assert.True(perSecond > LeastPerSecond, $"{perSecond:N0} payments a second");
    }

    [Fact]
    public void Twelve_item_rules_find_what_the_same_rules_written_by_hand_find()
    {
        var items = SomePayments.Of(Payments);
        var plan = Of(withGroups: false);

        var engine = Best("12 item rules", () => plan.Judge(items, new Gathering<PaymentFacts>([]), withUnknown: false).Verdicts.Count);
        var byHand = Best("12 item rules by hand", () => TwelveByHand.Count(items));

        output.WriteLine($"ratio {engine / byHand:F2}");
        Assert.Equal(TwelveByHand.Count(items), plan.Judge(items, new Gathering<PaymentFacts>([]), withUnknown: false).Verdicts.Count);
    }

    [Fact]
    public void The_same_with_the_rule_on_duplicates()
    {
        var items = SomePayments.Of(Payments);
        var plan = Of(withGroups: true);

        var perSecond = Best("12 item rules and duplicates", () =>
        {
            var gathering = new Gathering<PaymentFacts>([plan]);
            gathering.Gather(items);
            return plan.Judge(items, gathering.Close(), withUnknown: false).Verdicts.Count;
        });

        Assert.True(perSecond > LeastPerSecond / 3, $"{perSecond:N0} payments a second");
    }

    [Fact]
    public void One_payment_at_a_time()
    {
        var items = SomePayments.Of(2_000);
        var plan = Of(withGroups: true);

        var perSecond = Best("one at a time, with duplicates", () =>
        {
            var hits = 0;
            foreach (var item in items)
            {
                var gathering = new Gathering<PaymentFacts>([plan]);
                gathering.Gather(new[] { item });
                hits += plan.Judge(new[] { item }, gathering.Close(), withUnknown: false).Verdicts.Count;
            }
            return hits;
        }, items.Length);

        Assert.True(perSecond > 500, $"{perSecond:N0} payments a second");
    }

    // The same twelve since the first measurement, whatever rules the kernel has gained: figures of different years compare.
    private static Plan<PaymentFacts> Of(bool withGroups) => new(
        Kernel.Rules.Where(r => r.Code is "KB-01" or "KC-01" or "KC-02" || (withGroups && r.Code == "KC-09")).Select(r => (Kernel, r))
            .Concat(Category.Rules.Select(r => (Category, r))),
        Category, Readings.Payments, new DayFacts(new DateOnly(2018, 9, 30)));

    private double Best(string what, Func<int> run, int items = Payments)
    {
        var (best, hits) = (double.MaxValue, run());
        for (var round = 0; round < Rounds; round++)
        {
            // Processor time, because a machine that others use, too, makes every clock on the wall wrong.
            var before = Environment.CpuUsage.TotalTime;
            hits = run();
            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }
        output.WriteLine($"{what}: {items / best:N0} payments a processor second, {hits:N0} hits among {items:N0}");
        return items / best;
    }
}
