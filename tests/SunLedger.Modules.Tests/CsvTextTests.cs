using System.Text;

namespace SunLedger.Modules.Tests;

/// <summary>Cells that a spreadsheet opens as what they are.</summary>
public sealed class CsvTextTests
{
    [Theory]
    [InlineData('=')]
    [InlineData('+')]
    [InlineData('-')]
    [InlineData('@')]
    [InlineData('\t')]
    [InlineData('\r')]
    [InlineData('＝')]
    [InlineData('＋')]
    [InlineData('－')]
    [InlineData('＠')]
    public async Task What_begins_as_a_formula_is_text_wherever_it_is_written(char first)
    {
        var text = $"{first}1+1";
        using var file = new MemoryStream();
        await using (var csv = new CsvAnswer<string>(file, [new("列", t => t)])) await csv.WriteAsync([text, "1" + text], default);

        Assert.True(CsvText.IsFormula(text));
        Assert.False(CsvText.IsFormula("1" + text));
        Assert.StartsWith("'", CsvText.Cell(text).TrimStart('"'), StringComparison.Ordinal);
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split("\r\n");
        Assert.StartsWith($"'{first}", lines[1].TrimStart('"'), StringComparison.Ordinal);
        Assert.StartsWith($"1{first}", lines[2].TrimStart('"'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一，二", "一，二")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("a\tb", "\"a\tb\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("=a;b", "\"'=a;b\"")]
    [InlineData("", "")]
    public void What_separates_cells_is_quoted(string text, string cell) => Assert.Equal(cell, CsvText.Cell(text));
}
