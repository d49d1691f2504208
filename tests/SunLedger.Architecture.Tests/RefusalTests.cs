namespace SunLedger.Architecture.Tests;

/// <summary>Refusal codes are promises.</summary>
public sealed class RefusalTests
{
    private static readonly IRefusals[] All =
    [
        .. Sources.Contracts.Concat(Sources.Modules).Append(Sources.Host)
            .SelectMany(a => a.GetTypes())
            .Where(t => t.IsAssignableTo(typeof(IRefusals)) && t is { IsInterface: false, IsAbstract: false })
            .Select(t => (IRefusals)Activator.CreateInstance(t, nonPublic: true)!),
    ];

    private static readonly RefusalText[] Published = [.. All.SelectMany(l => l.All)];

    public static TheoryData<string> Lists => [.. All.Select(l => l.GetType().FullName!)];

    // The words may fit the place (an import speaks of its mapping); what the caller's program does with the answer may not differ.
    [Fact]
    public void A_code_stands_for_one_status_wherever_it_is_used()
    {
        Assert.True(Published.Length > 30, $"only {Published.Length} refusals were found");

        var ambiguous = Published.GroupBy(r => r.Code).Where(g => g.Select(r => r.Status).Distinct().Count() > 1).Select(g => g.Key);

        Assert.Empty(ambiguous);
    }

    [Theory, MemberData(nameof(Lists))]
    public void A_list_of_refusals_holds_each_code_once(string list)
    {
        var codes = All.Single(l => l.GetType().FullName == list).All.Select(r => r.Code).ToList();

        Assert.NotEmpty(codes);
        Assert.Equal(codes.Distinct(), codes);
    }

    [Fact]
    public void A_refusal_has_a_code_a_status_and_both_languages()
    {
        Assert.All(Published, r => Assert.Matches("^[a-z][a-z0-9_]*$", r.Code));
        Assert.All(Published, r => Assert.InRange(r.Status, 400, 503));
        Assert.All(Published, r => Assert.All([r.Zh, r.En, r.HintZh, r.HintEn], text => Assert.False(string.IsNullOrWhiteSpace(text), r.Code)));
        Assert.All(Published, r => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", r.Zh + r.HintZh));
        Assert.All(Published, r => Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", r.En));
    }

    [Fact]
    public void Every_refusal_that_a_list_declares_is_published()
    {
        var declared = Sources.Modules.Append(Sources.Host).SelectMany(a => a.GetTypes()).Where(t => t.IsAssignableTo(typeof(IRefusals)))
            .SelectMany(t => t.GetFields()).Where(f => f.FieldType == typeof(RefusalText)).Select(f => (RefusalText)f.GetValue(null)!);

        Assert.All(declared, r => Assert.Contains(r, Published));
    }
}
