using System.Text;

namespace SunLedger.Ledger.Tests;

/// <summary>What a spreadsheet makes of an exported cell.</summary>
public sealed class CsvAnswerTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86 1", "'+86 1")]
    [InlineData("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("滕州市=1", "滕州市=1")]
    [InlineData("a,b", "\"a,b\"")]
    public async Task No_text_becomes_a_formula(string text, string cell) => Assert.Equal(cell, await WriteAsync(text));

    [Fact]
    public async Task An_amount_stays_a_number_also_below_zero() => Assert.Equal("-1200.50", await WriteAsync(-1200.50m));

    private static async Task<string> WriteAsync(object value)
    {
        await using var body = new MemoryStream();
        await using (var csv = new CsvAnswer<object>(body, [new("栏", v => v)])) await csv.WriteAsync([value], default);
        return Encoding.UTF8.GetString(body.ToArray()).Split("\r\n")[1];
    }
}
