using SunLedger.Ledger.Storage;

namespace SunLedger.Ledger.Tests;

/// <summary>Money through the levels, on both databases.</summary>
public sealed class PostingTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Money_goes_from_the_province_to_a_payee(Dialect dialect)
    {
        await using var office = await Office.OpenAsync(dialect);
        office.Projects.Add("P1");

        Expect.AllAccepted(await office.RegisterAsync(Given.Indicator("SD", 1000m, "370000")));
        Expect.AllAccepted(await office.ReleaseAsync(
            Given.Release("R1", "SD", "370400", "ZZ", 600m),
            Given.Release("R2", "ZZ", "370481", "TZ", 400m)));
        Expect.AllAccepted(await office.ReceiveAsync(Given.Receipt("E1", "R1"), Given.Receipt("E2", "R2")));
        Expect.AllAccepted(await office.AssignAsync(Given.Assignment("A1", "TZ", "P1", 300m)));
        Expect.AllAccepted(await office.PayAsync(Given.Payment("Z1", 120.55m, "TZ"), Given.Payment("Z2", -20.55m, "TZ", returns: "Z1")));

        var county = await office.IndicatorAsync("TZ");
        Assert.Equal((40_000L, 30_000L, 10_000L, 2_055L), (county.AmountFen, county.AssignedFen, county.PaidFen, county.ReturnedFen));
        Assert.Equal(new DateOnly(2018, 6, 1), county.ReceivedOn);
        var city = await office.IndicatorAsync("ZZ");
        Assert.Equal((60_000L, 40_000L), (city.AmountFen, city.ReleasedFen));
        Assert.All(await office.AllAsync<Indicator>(), i => Assert.True(i.Account.IsSound));
    }
}
