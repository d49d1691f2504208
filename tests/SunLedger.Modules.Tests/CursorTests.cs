namespace SunLedger.Modules.Tests;

/// <summary>A cursor is ours, or it is refused: page one is never given for page two.</summary>
public sealed class CursorTests
{
    [Fact]
    public void A_cursor_brings_its_keys_back()
    {
        Assert.Equal(["a", "乙"], Cursor.Keys(Cursor.After("a", "乙"), 2)!);
        Assert.Equal(42, Cursor.Number(Cursor.After("42")));
        Assert.Equal((7, -3), Cursor.Numbers(Cursor.After("7", "-3")));
    }

    [Theory, InlineData(null), InlineData("")]
    public void No_cursor_is_the_first_page(string? cursor)
    {
        Assert.Null(Cursor.Keys(cursor, 1));
        Assert.Null(Cursor.Number(cursor));
        Assert.Null(Cursor.Numbers(cursor));
    }

    [Fact]
    public void A_cursor_that_is_none_of_ours_is_refused()
    {
        var ours = Cursor.After("42");
        string[] others = ["abc", "!", "AAAA", "NDI", ours[..^1], ours + "A", (ours[0] == 'A' ? 'B' : 'A') + ours[1..]];

        Assert.All(others, cursor => Assert.Throws<RefusedRequestException>(() => Cursor.Keys(cursor, 1)));
        Assert.Throws<RefusedRequestException>(() => Cursor.Keys(ours, 2)); // of another list
        Assert.Throws<RefusedRequestException>(() => Cursor.Number(Cursor.After("x")));
        Assert.Throws<RefusedRequestException>(() => Cursor.Numbers(Cursor.After("1", "x")));
    }

    [Theory, InlineData(null, 50), InlineData(1, 1), InlineData(500, 500)]
    public void A_page_has_as_many_rows_as_are_asked_for(int? asked, int rows) => Assert.Equal(rows, Cursor.Limit(asked));

    [Theory, InlineData(0), InlineData(-1), InlineData(501)]
    public void A_page_of_no_rows_or_of_too_many_is_refused(int asked) => Assert.Throws<RefusedRequestException>(() => Cursor.Limit(asked));

    [Theory, InlineData(2000, true), InlineData(2100, true), InlineData(1999, false), InlineData(2101, false)]
    public void A_year_is_one_of_a_ledger(int year, bool isOne)
    {
        Assert.Equal(isOne, BudgetYears.Has(year));
        if (isOne) Assert.Equal(year, BudgetYears.Asked(year));
        else Assert.Throws<RefusedRequestException>(() => BudgetYears.Asked(year));
    }
}
