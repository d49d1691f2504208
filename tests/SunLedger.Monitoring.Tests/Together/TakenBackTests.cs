using System.Net.Http.Json;
using System.Text.Json;
using SunLedger.Messages.Approval;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.Tests.Together;

/// <summary>What is posted to see how it goes, and taken back, was never judged: what is judged next in the same transaction goes on from the warnings that stand.</summary>
public sealed class TakenBackTests
{
    private const string Rule = """
        division: "370400"
        name: 枣庄市本地资金与规则
        categories:
        - code: kernel
          rules:
          - {subject: indicator, code: X370400-01, name: 动得太少, risk: IdleFunds, orange: 'Indicator.Paid + Indicator.Released < 500', basis: [枣财监〔2018〕1号]}
        """;

    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task A_payment_that_is_checked_and_held_ends_no_warning_and_opens_none_anew(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.PutPackAsync(Rule);
        await bureau.PayAsync(Bureau.Payment("Y1", 100));
        Assert.Equal("Open 2018-09-30 0", await SaysAsync(bureau, "I1"));
        bureau.Database.Clock.Set(2018, 10, 10);

        // Paid it would end the warning; held it does not.
        var checks = await (await bureau.Site.Client.PostAsJsonAsync("/api/v1/payments:check?hold=true", Bureau.Payment("Y2", 400))).JsonAsync();

        Assert.Equal("Y2", (string?)checks["results"]![0]!["reservationId"]);
        Assert.Equal("Open 2018-09-30 0", await SaysAsync(bureau, "I1"));
        await bureau.PayAsync(Bureau.Payment("Y2", 400));
        Assert.Equal("Closed 2018-09-30 1", await SaysAsync(bureau, "I1"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_release_that_is_tried_and_held_ends_no_warning_and_opens_none_anew(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        await bureau.PutPackAsync(Rule);
        await bureau.AcceptAsync("indicators", new { id = "Z1", fundCode = "P17", year = 2018, divisionCode = "370400", docNo = "枣财指〔2018〕7号", docDate = "2018-03-01", registeredOn = "2018-03-01", amount = 1_000, functionSubject = "2300252", fundNature = "一般公共预算" });
        Assert.Equal("Open 2018-09-30 0", await SaysAsync(bureau, "Z1"));
        bureau.Database.Clock.Set(2018, 10, 10);
        var content = JsonSerializer.SerializeToElement(new { id = "R1", from = "Z1", to = "370481", childId = "T1", docNo = "枣财指〔2018〕8号", amount = 600, releasedOn = "2018-10-09" });
        var document = new Document("D1", $"{Document.HoldPrefix}D1", content, "下达", bureau.Database.Clock.Now.AddDays(3));
        var kind = bureau.Service<IEnumerable<IDocumentKind>>().Single(k => k.Code == "indicator-release");

        Assert.Empty(await bureau.Database.Database.WriteAsync((db, ct) => kind.SubmittedAsync(db, document, bureau.Database.Caller, ct), default));

        Assert.Equal("Open 2018-09-30 0", await SaysAsync(bureau, "Z1"));
        Assert.Empty(await bureau.Database.Database.WriteAsync((db, ct) => kind.GrantedAsync(db, document, bureau.Database.Caller, ct), default));
        Assert.Equal("Closed 2018-09-30 1", await SaysAsync(bureau, "Z1"));
    }

    // Where the warning stands, since when, and how much happened to it.
    private static async Task<string> SaysAsync(Bureau bureau, string indicator)
    {
        await using var db = bureau.Database.Database.Read();
        var warning = await db.Set<Warning>().AsNoTracking().SingleAsync(w => w.SubjectId == indicator && w.RuleCode == "X370400-01");
        return $"{warning.State} {warning.OpenedOn:yyyy-MM-dd} {await db.Set<WarningEvent>().CountAsync(e => e.WarningId == warning.Id)}";
    }
}
