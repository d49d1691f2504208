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

    [GeneratedRegex("""Kind => "([a-z-]+)";""")]
    private static partial Regex Kind();
}
