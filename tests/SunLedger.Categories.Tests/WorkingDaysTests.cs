namespace SunLedger.Categories.Tests;

public class WorkingDaysTests
{
    [Theory]
    [InlineData("2018-09-28", true)]
    [InlineData("2018-09-29", true)] // a Saturday that is worked
    [InlineData("2018-10-01", false)]
    [InlineData("2018-10-05", false)] // a Friday
    [InlineData("2018-10-06", false)]
    [InlineData("2018-10-08", true)]
    [InlineData("2018-12-29", true)]
    [InlineData("2018-12-31", false)]
    [InlineData("2019-05-02", false)]
    [InlineData("2019-05-05", true)]
    [InlineData("2020-02-01", false)] // was to be worked, and the holiday was made longer
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2031-10-01", true)] // no notice yet: Monday to Friday
    [InlineData("1999-10-02", false)] // a Saturday
    public void A_day_is_worked_as_the_notice_of_its_year_says(string day, bool isWorking) => Assert.Equal(isWorking, WorkingDays.National.IsWorking(Day(day)));

    [Theory]
    [InlineData("2018-09-28", "2018-09-28", 0)]
    [InlineData("2018-09-28", "2018-09-30", 2)]
    [InlineData("2018-09-30", "2018-10-07", 0)]
    [InlineData("2018-09-30", "2018-10-08", 1)]
    [InlineData("2018-10-08", "2018-09-30", -1)]
    [InlineData("2018-12-28", "2019-01-02", 2)]
    public void Working_days_count_from_the_next_day_on(string from, string to, int days) => Assert.Equal(days, WorkingDays.National.Between(Day(from), Day(to)));

    [Fact]
    public void Counting_fast_is_counting_one_by_one()
    {
        var from = new DateOnly(2015, 12, 20);
        var counted = 0;
        for (var day = from.AddDays(1); day < new DateOnly(2027, 1, 20); day = day.AddDays(1))
        {
            if (WorkingDays.National.IsWorking(day)) counted++;
            Assert.Equal(counted, WorkingDays.National.Between(from, day));
        }
    }

    [Fact]
    public void The_day_after_so_many_working_days_is_the_first_by_which_they_have_passed()
    {
        for (var from = new DateOnly(2018, 1, 25); from < new DateOnly(2018, 3, 10); from = from.AddDays(1))
            for (var days = 1; days < 40; days++)
            {
                var due = WorkingDays.National.After(from, days);
                Assert.Equal(days, WorkingDays.National.Between(from, due));
                Assert.True(WorkingDays.National.IsWorking(due));
            }
        Assert.Equal(Day("2018-10-01"), WorkingDays.National.After(Day("2018-10-01"), 0));
    }

    [Fact]
    public void Every_holiday_falls_on_a_day_that_would_be_worked_or_beside_one_and_every_worked_day_on_a_weekend()
    {
        for (var year = 2016; year <= 2026; year++)
        {
            Assert.NotEqual(Status.Assumed, WorkingDays.National.Year(year).Status);
            var days = WorkingDays.National.Between(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31));
            Assert.InRange(days, 243, 253); // 11 statutory holidays, 13 from 2025 on, and those that fall on weekends
        }
        Assert.Equal(Status.Assumed, WorkingDays.National.Year(2027).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2018 | Verified | a notice | 01-01")]
    [InlineData("2018 | Surely | a notice | 01-01 | ")]
    [InlineData("2018 | Verified | | 01-01 | ")]
    [InlineData("2018 | Verified | a notice | 02-30 | ")]
    [InlineData("2018 | Verified | a notice | | \n2018 | Verified | a notice | | ")]
    public void A_calendar_that_is_none_is_refused(string text) => Assert.Throws<FormatException>(() => WorkingDays.Read(text));

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
