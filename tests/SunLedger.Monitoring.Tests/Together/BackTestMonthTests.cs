using SunLedger.Messages.Catalogue;
using SunLedger.Monitoring.BackTesting;
using SunLedger.Monitoring.Storage;
using SunLedger.Monitoring.Sweeping;
using SunLedger.Monitoring.Tests.Judging;

namespace SunLedger.Monitoring.Tests.Together;

/// <summary>A back-test of a definition over a month says what that definition raised in it, whatever happened since: seeded months, posted and swept for real.</summary>
public sealed class BackTestMonthTests
{
    internal static readonly DateOnly[] Months = [new(2018, 10, 1), new(2018, 11, 1), new(2018, 12, 1)];

    [Theory]
    [InlineData(Dialect.Sqlite, 1)]
    [InlineData(Dialect.Sqlite, 2)]
    [InlineData(Dialect.Postgres, 3)]
    public async Task A_month_judged_again_is_the_month_as_it_was_judged(Dialect dialect, int seed)
    {
        await using var bureau = await Bureau.OpenAsync(dialect, new Potholes());
        await LiveAsync(bureau, new Random(seed));

        var codes = new HashSet<string> { "kernel", "rural-roads" };
        var definitions = bureau.Service<ICategories>().Current;
        var replayed = new List<string>();
        foreach (var month in Months)
            replayed.AddRange((await bureau.Service<MonthReplay>().RunAsync(definitions, codes, Reach.Of("/000000/", month, null, bureau.Service<IDivisions>()), 2018, month, default)).Hits.Keys.Select(h => $"{month:yyyy-MM} {h.Rule} {h.Id}"));

        var live = await RaisedAsync(bureau);
        Assert.Equal(live, replayed.Order(StringComparer.Ordinal));
        Assert.True(live.Select(l => l.Split(' ')[1]).Distinct().Count() >= 3, string.Join(", ", live)); // rules of payments and of indicators, live and in sweeps
    }

    // Payments and returns of three months, one sweep a week and at the end of each; then things move on.
    private static async Task LiveAsync(Bureau bureau, Random random)
    {
        bureau.Database.Clock.Set(2018, 10, 1);
        // What a city lays over the rules for every fund judges its month, too.
        await bureau.PutPackAsync("""
            division: "370400"
            name: 枣庄市本地资金与规则
            categories:
            - code: kernel
              moves:
              - {code: twin_days, from: 2018-01-01, value: 12, status: Known, source: 枣财监〔2018〕1号}
              - {code: patience, from: 2018-01-01, value: 5, status: Known, source: 枣财监〔2018〕1号}
            """);
        await bureau.AcceptAsync("indicators", new { id = "I2", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕2号", docDate = "2018-05-01", amount = 500, isExecutable = true, registeredOn = "2018-05-02", functionSubject = "2140104", fundNature = "一般公共预算" });
        var paid = new List<string>();
        for (var day = Months[0]; day < Months[^1].AddMonths(1); day = day.AddDays(1))
        {
            bureau.Database.Clock.Set(day.Year, day.Month, day.Day);
            for (var n = random.Next(4) == 0 ? random.Next(1, 4) : 0; n > 0; n--)
            {
                bureau.Database.Clock.Advance(TimeSpan.FromMinutes(7));
                var id = $"Y-{day:MMdd}-{n}";
                if (paid.Count > 2 && random.Next(4) == 0)
                {
                    var (back, amount) = Split(paid[random.Next(paid.Count)]);
                    await bureau.PayAsync(Bureau.Payment($"{id}r", -amount, paidOn: $"{day:yyyy-MM-dd}", returns: back)); // a second return of the same is refused, and that is fine
                    continue;
                }
                var sum = random.Next(1, 4) * 5;
                var said = await bureau.PayAsync(Bureau.Payment(
                    id, sum, paidOn: $"{day.AddDays(-random.Next(20)):yyyy-MM-dd}", account: $"621700000000000{random.Next(3)}", invoiceNo: random.Next(3) == 0 ? $"{random.Next(6):00000000}" : null));
                if (!said[0].Contains(' ') || said[0].EndsWith("KC-09", StringComparison.Ordinal)) paid.Add($"{id} {sum}");
            }
            if (day.DayOfWeek == DayOfWeek.Sunday || day.AddDays(1).Day == 1) await SweepAsync(bureau);
        }
        bureau.Database.Clock.Set(2019, 1, 9);
        await bureau.PayAsync(Bureau.Payment("Y-after", 5));
        await SweepAsync(bureau);
    }

    private static (string Id, int Amount) Split(string paid) => (paid.Split(' ')[0], int.Parse(paid.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));

    internal static async Task SweepAsync(Bureau bureau)
    {
        bureau.Database.Clock.Advance(TimeSpan.FromHours(3));
        var now = bureau.Database.Clock.Now;
        var sweep = new Sweep { Id = $"S-{now:yyyyMMddHHmm}", DivisionCode = "000000", DivisionPath = "/000000/", Year = 2018, AsOf = bureau.Database.Clock.Today(), ById = "tester", ByName = "测试员", AskedAt = now };
        await bureau.Service<Sweeper>().AskAsync(sweep, default);
        await bureau.Service<Sweeper>().DoAsync(sweep.Id, default);
    }

    /// <summary>What was opened, month by month, by the days that warnings and their history name; attempts and what has no history apart.</summary>
    internal static async Task<IEnumerable<string>> RaisedAsync(Bureau bureau)
    {
        await using var db = bureau.Database.Database.Read();
        var rules = bureau.Service<ICategories>().Current.All.SelectMany(d => d.Rules).Where(NotReplayed.ReadsWithoutPast).Select(r => r.Code).ToHashSet();
        var warnings = (await db.Set<Warning>().AsNoTracking().ToListAsync()).Where(w => !w.IsAttempt && w.HitOn is not null && !rules.Contains(w.RuleCode));
        var again = (await db.Set<WarningEvent>().AsNoTracking().Where(e => e.Kind == WarningEventKind.Reopened || e.Kind == WarningEventKind.Opened).ToListAsync()).ToLookup(e => e.WarningId, e => BusinessDay.On(e.At));
        // What was open before its first hit was open because nobody could judge it: nothing was raised then.
        return warnings.SelectMany(w => again[w.Id].Where(day => day >= w.HitOn).Append(w.HitOn!.Value).Select(day => (w, Month: $"{day:yyyy-MM}"))).Where(o => Months.Any(m => o.Month == $"{m:yyyy-MM}"))
            .Select(o => $"{o.Month} {o.w.RuleCode} {o.w.SubjectId}").Distinct().Order(StringComparer.Ordinal);
    }
}
