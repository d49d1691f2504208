using System.Text.RegularExpressions;

namespace SunLedger.Architecture.Tests;

/// <summary>What modules name in code, the screens name in words.</summary>
public sealed partial class ScreenWordsTests
{
    private static readonly string[] Kinds =
        [.. Directory.GetFiles(Checkout.Path("modules"), "*Import.cs", SearchOption.AllDirectories).Select(f => Kind().Match(File.ReadAllText(f))).Where(m => m.Success).Select(m => m.Groups[1].Value)];

    [Theory, InlineData("zh"), InlineData("en")]
    public void Every_kind_of_file_has_a_word_and_a_line_about_it(string language)
    {
        var words = File.ReadAllText(Checkout.Path($"host/web/src/i18n/{language}/imports.ts"));

        Assert.True(Kinds.Length >= 15, $"only {Kinds.Length} kinds of files were found");
        Assert.DoesNotContain(Kinds, kind => Regex.Count(words, $"^    '?{kind}'?: '.+',$", RegexOptions.Multiline) != 2);
    }

    [Fact]
    public void The_guide_names_every_kind_of_file()
    {
        var line = File.ReadLines(Checkout.Path("docs/guides/imports.md")).Single(l => l.StartsWith("| kinds |", StringComparison.Ordinal));

        Assert.Equal(Kinds.Order(StringComparer.Ordinal), Quoted().Matches(line).Select(m => m.Groups[1].Value).Where(k => k != "GET /import-kinds").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whoever_may_post_something_may_import_it_and_finds_the_way_there()
    {
        var asked = Directory.GetFiles(Checkout.Path("modules"), "*Import.cs", SearchOption.AllDirectories)
            .SelectMany(f => Asked().Matches(File.ReadAllText(f))).SelectMany(m => Permission().Matches(m.Value)).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToList();
        var routes = AnyImporter().Match(File.ReadAllText(Checkout.Path("modules/Imports/Uploads/UploadReader.cs"))).Value;
        var entry = Entry().Match(File.ReadAllText(Checkout.Path("host/web/src/app/navigation.tsx"))).Value;

        Assert.True(asked.Count >= 6, $"only {asked.Count} permissions were found");
        Assert.Equal(asked, Permission().Matches(routes).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Equal(
            asked.Select(name => (string)typeof(May).GetField(name)!.GetRawConstantValue()!).Order(StringComparer.Ordinal),
            Single().Matches(entry).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("IReadOnlyList<string> Permissions .*")]
    private static partial Regex Asked();

    [GeneratedRegex(@"May\.(\w+)")]
    private static partial Regex Permission();

    [GeneratedRegex(@"string\[\] Permissions = .*")]
    private static partial Regex AnyImporter();

    [GeneratedRegex(@"(?<=module: 'imports',\s+permissions: )\[[^\]]*\]")]
    private static partial Regex Entry();

    [GeneratedRegex("'([a-z.-]+)'")]
    private static partial Regex Single();

    [GeneratedRegex("""Kind => "([a-z-]+)";""")]
    private static partial Regex Kind();
}
