using System.Text.RegularExpressions;

namespace SunLedger.Architecture.Tests;

/// <summary>What the text of the sources must be like; the browser's have linters of their own.</summary>
public sealed partial class FileTests
{
    private const int LongestFile = 350;

    private static readonly string[] Written = [".cs", ".csproj", ".props", ".targets", ".sh", ""];

    public static TheoryData<string, string, bool> Lines => new()
    {
        { "var x = 1; // TODO later", "an unfinished thought", true },
        { "// FIXME", "an unfinished thought", true },
        { "// A todo list is shown to the clerk.", "an unfinished thought", false },
        { "[Fact(Skip = \"flaky\")]", "a skipped test", true },
        { "rows.Skip(3)", "a skipped test", false },
        { "#pragma warning disable CS0168", "a silenced warning", true },
        { "[SuppressMessage(\"Style\", \"IDE0005\")]", "a silenced warning", true },
        { "catch { }", "an empty catch", true },
        { "catch (IOException) { }", "an empty catch", true },
        { "catch (IOException e) when (e.HResult == 1) { }", "an empty catch", true },
        { "catch (IOException) { /* it is gone already */ }", "an empty catch", false },
    };

    private static readonly (string Name, Regex Looks)[] Unwanted =
    [
        ("an unfinished thought", Unfinished()),
        ("a skipped test", SkippedTest()),
        ("a silenced warning", SilencedWarning()),
        ("an empty catch", EmptyCatch()),
    ];

    [Theory, MemberData(nameof(Lines))]
    public void What_we_do_not_write_is_recognised(string line, string name, bool unwanted) =>
        Assert.Equal(unwanted, Unwanted.Single(u => u.Name == name).Looks.IsMatch(line));

    [Fact]
    public void Nothing_of_what_we_do_not_write_is_written()
    {
        var sources = Ours().Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && f != "tests/SunLedger.Architecture.Tests/FileTests.cs").ToList();
        Assert.True(sources.Count > 100, $"only {sources.Count} sources were found");

        var found = from file in sources
                    let text = File.ReadAllText(Checkout.Path(file))
                    from unwanted in Unwanted
                    from Match match in unwanted.Looks.Matches(text)
                    select $"{file}:{text[..match.Index].Count(c => c == '\n') + 1}: {unwanted.Name}: {match.Value}";

        Assert.Empty(found);
    }

    [Fact]
    public void A_file_holds_one_idea_and_no_more_than_three_hundred_and_fifty_lines()
    {
        var tooLong = Ours().Select(f => (File: f, Lines: File.ReadLines(Checkout.Path(f)).Count())).Where(f => f.Lines > LongestFile);

        Assert.Empty(tooLong.Select(f => $"{f.File}: {f.Lines}"));
    }

    [Fact]
    public void Files_and_folders_are_called_after_what_they_hold() =>
        Assert.DoesNotContain(Ours(), f => Rule.NamesNothing(f.Replace('/', '.')));

    // Migrations are written by a machine, for a machine.
    private static IEnumerable<string> Ours() => Checkout.Files().Where(f =>
        !f.StartsWith("host/web/", StringComparison.Ordinal) && !f.StartsWith("tests/browser/", StringComparison.Ordinal)
        && !f.Contains("/Migrations/", StringComparison.Ordinal) && Written.Contains(Path.GetExtension(f)));

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\[(Fact|Theory)\([^)]*\bSkip\b")]
    private static partial Regex SkippedTest();

    [GeneratedRegex(@"#pragma warning|\bSuppressMessage\b|#nullable disable")]
    private static partial Regex SilencedWarning();

    [GeneratedRegex(@"\bcatch\s*(\([^)]*\))?\s*(when\s*\(.*\)\s*)?\{\s*\}")]
    private static partial Regex EmptyCatch();
}
