using System.IO.Compression;
using SunLedger.Demo.Files;
using SunLedger.Demo.Year;
using SunLedger.Monitoring.Kernel;

namespace SunLedger.Demo.Tests;

public class SampleYearTests
{
    private static readonly Book Book = SampleYear.Write();
    private static readonly Replay Replay = new(Book, [new KernelRules().Define(), .. Definitions.All]);

    private static readonly IReadOnlyList<string> Verdicts = Replay.Verdicts();

    [Fact]
    public void Nothing_that_was_posted_is_beyond_judgement()
    {
        var attempts = Book.Faults.Where(f => f.IsRefused).Select(f => f.Id()).ToHashSet();
        var unjudged = Verdicts.Where(line => line.Contains(Replay.Unjudged, StringComparison.Ordinal) && !attempts.Contains(line.Split(' ')[2]));
        Assert.Equal("", string.Join(Environment.NewLine, unjudged));
    }

    [Fact]
    public void Exactly_the_seeded_faults_are_warned_about()
    {
        var expected = Book.Faults.Select(f => $"{f.Rule} {f.Level} {f.Id()}").Order(StringComparer.Ordinal).ToArray();
        var warned = Verdicts.Where(line => !line.Contains(Replay.Unjudged, StringComparison.Ordinal)).ToArray();
        var differences = expected.Except(warned).Select(line => "missing   " + line).Concat(warned.Except(expected).Select(line => "unseeded  " + line)).ToArray();
        Assert.True(differences.Length == 0, string.Join(Environment.NewLine, differences));
    }

    [Fact]
    public void Every_rule_that_this_years_data_can_trigger_is_seeded()
    {
        var seeded = Book.Faults.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal);
        // KA-06 is a refused release. Person lines are kept for orphans alone, and so nothing for EA-01, EA-02, EA-04, SP-05, SP-06 and most rules of AG, DA, FE and HR.
        // No fund of general transfers, schools and migrants is in the year.
        Assert.Equal(
            "AG-04 AG-05 AG-06 AG-07 EA-03 EA-06 EA-07 EA-08 FE-02 FE-07 HR-08 KB-01 KB-03 KB-04 KB-07 KC-01 KC-02 KC-03 KC-04 KC-05 KC-07 KC-09 KC-12 KC-13 KC-17 KD-01 KD-05 KE-05 KH-01 RR-01 RR-02 RR-03 RR-04 RR-05 RR-06 RR-07 RR-08 SA-05 SA-08 SA-18 SP-01 SP-02 SP-03 SP-04 SP-07 SP-08 SP-11 "
            + "WR-01 WR-02 WR-03 WR-04 WR-07",
            string.Join(' ', seeded));
        Assert.Equal("exceeds_undistributed", Assert.Single(Book.Refusals).Code);
    }

    [Fact]
    public void The_year_is_as_large_as_promised()
    {
        Assert.True(Book.Indicators.Select(i => i.Fund.Code).Distinct().Count() >= 30);
        Assert.Equal(6, Book.Releases.Select(r => r.To).Where(to => to.Length == 6 && !to.EndsWith("00", StringComparison.Ordinal)).Distinct().Count());
        Assert.True(Book.Projects.Count >= 300);
        Assert.True(Book.Payments.Count >= 20_000);
    }

    [Fact]
    public void No_two_notices_carry_the_same_number() =>
        Assert.Equal(Book.Indicators.Count + Book.Releases.Count, Book.Indicators.Select(i => i.DocNo).Concat(Book.Releases.Select(r => r.DocNo)).Distinct().Count());

    [Fact]
    public void Every_category_field_is_right() => Assert.Equal([], Replay.FieldFaults);

    [Fact]
    public void No_account_gives_more_than_it_has() => Assert.All(Replay.Accounts, account =>
    {
        Assert.True(account.Value.Released + account.Value.Assigned <= account.Value.Amount, account.Key);
        Assert.True(account.Value.Paid <= account.Value.Assigned, account.Key);
    });

    [Fact]
    public void Spending_follows_the_curve_of_the_year()
    {
        var paid = Book.Payments.Where(p => !Book.Faults.Any(f => f.IsRefused && f.Id() == p.Id)).ToArray();
        var total = paid.Sum(p => p.Amount.InYuan);
        decimal Until(int month) => paid.Where(p => p.PaidOn.Month <= month).Sum(p => p.Amount.InYuan) / total;
        Assert.InRange(Until(6), 0.30m, 0.60m);
        Assert.InRange(Until(9), 0.65m, 0.85m);
        Assert.InRange(Until(11), 0.85m, 0.99m);
    }

    [Fact]
    public void Whoever_stands_on_a_list_has_a_number_that_is_right_and_that_nobody_has() => Assert.All(Book.Lines, line =>
    {
        Assert.Null(Formats.Fault(Format.IdNumber, line.IdNumber));
        Assert.StartsWith("370499", line.IdNumber, StringComparison.Ordinal); // no division has this code
    });

    [Fact]
    public void Ids_are_unique()
    {
        Assert.Equal(Book.Lines.Count, Book.Lines.Select(l => l.Id).Distinct().Count());
        Assert.Equal(Book.Payments.Count, Book.Payments.Select(p => p.Id).Distinct().Count());
        Assert.Equal(Book.Projects.Count, Book.Projects.Select(p => p.Code).Distinct().Count());
        Assert.Equal(Book.Releases.Count, Book.Releases.Select(r => r.ChildId).Distinct().Count());
    }

    [Fact]
    public void Written_twice_it_is_the_same_to_the_letter()
    {
        var (first, second) = (YearFiles.Tables(Book), YearFiles.Tables(SampleYear.Write()));
        Assert.All(first, table => Assert.Equal(table.Value.ToString(), second[table.Key].ToString()));
    }

    [Fact]
    public void The_files_in_the_repository_are_the_ones_that_the_generator_writes()
    {
        var folder = Path.Combine(Checkout.Root, "host", "demo");
        Assert.All(YearFiles.Tables(Book), table => Assert.Equal(table.Value.ToString(), Read(Path.Combine(folder, table.Key))));
        Assert.Equal(YearFiles.Faults(Book), File.ReadAllText(Path.Combine(folder, "faults.json")));
        Assert.True(Directory.GetFiles(folder).Sum(file => new FileInfo(file).Length) < 3_000_000);
    }

    private static string Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        return new StreamReader(stream).ReadToEnd();
    }
}
