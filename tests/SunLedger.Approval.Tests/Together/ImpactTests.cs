namespace SunLedger.Approval.Tests.Together;

/// <summary>Before something is switched off, the documents are named that could then only be refused.</summary>
public sealed class ImpactTests
{
    public static TheoryData<Dialect> Both => Databases.Both;

    [Theory, MemberData(nameof(Both))]
    public async Task Documents_on_their_way_count_for_their_module_category_and_fund_until_they_have_ended(Dialect dialect)
    {
        await using var bureau = await Bureau.OpenAsync(dialect);
        Assert.Equal(200, (await bureau.SubmitAsync("D1", new { code = "P9", name = "新项目", categoryCode = "rural-roads", divisionCode = "370481", libraryYear = 2018, budget = 100, libraryState = "草稿" }, "project-entry")).Status);
        Assert.Equal([(1L, "module=projects"), (1L, "category=rural-roads"), (0L, "category=disability"), (0L, "fund=C13")], await CountsAsync(bureau));
        Assert.Equal(200, (await bureau.SubmitAsync("D2", new { id = "I9", fundCode = "C13", year = 2018, divisionCode = "370481", docNo = "滕财指〔2018〕9号", docDate = "2018-05-01", amount = 10, isExecutable = true, registeredOn = "2018-05-02" }, "indicator-register")).Status);
        Assert.Equal(1L, (await CountsAsync(bureau))[3].Count);
        Assert.Equal("withdrawn", await bureau.ActAsync("D1", "withdraw"));
        Assert.Equal("withdrawn", await bureau.ActAsync("D2", "withdraw"));
        Assert.All(await CountsAsync(bureau), line => Assert.Equal(0L, line.Count));
    }

    private static async Task<IReadOnlyList<(long Count, string Of)>> CountsAsync(Bureau bureau)
    {
        bureau.Database.Caller.In("/000000/");
        var counts = new List<(long, string)>();
        foreach (var (kind, code) in new[] { ("module", "projects"), ("category", "rural-roads"), ("category", "disability"), ("fund", "C13") })
        {
            var (_, body) = await bureau.SendAsync(HttpMethod.Get, $"switches/impact?kind={kind}&code={code}");
            var line = body!["lines"]!.AsArray().Single(l => l!["code"]!.GetValue<string>() == "open_documents")!;
            counts.Add((line["count"]!.GetValue<long>(), $"{kind}={code}"));
        }
        bureau.As("clerk", "owner-clerk");
        return counts;
    }
}
