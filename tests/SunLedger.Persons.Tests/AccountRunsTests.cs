using SunLedger.Persons.Domain;

namespace SunLedger.Persons.Tests;

public sealed class AccountRunsTests
{
    [Theory]
    [InlineData("100,101,102", "3,3,3")]
    [InlineData("102,100,101,105", "3,3,3,1")]
    [InlineData("100,100", "1,1")] // one account twice is one account
    [InlineData("100,100,101", "2,2,2")]
    [InlineData("1005,1013,1021", "3,3,3")] // the last digit is a check digit
    [InlineData("1005,1025", "1,1")]
    [InlineData("A1,A2,", "1,1,1")]
    [InlineData("9999999999999999998,9999999999999999999", "2,2")]
    public void Accounts_that_follow_each_other_stand_in_a_row(string accounts, string runs) =>
        Assert.Equal(runs, string.Join(',', AccountRuns.Of([.. accounts.Split(',').Select(a => a.Length == 0 ? null : a)])));
}
