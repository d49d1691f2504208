using SunLedger.Clients.Limits;

namespace SunLedger.Clients.Tests;

public sealed class LimitTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(59)]
    [InlineData(60)]
    [InlineData(61)]
    [InlineData(119)] // 60 came back when whole calls a second were given
    [InlineData(120)]
    [InlineData(6_000)]
    public void A_minute_gives_back_what_a_minute_may_hold(int perMinute)
    {
        var bucket = CallLimits.Bucket(perMinute);

        Assert.Equal(perMinute, bucket.TokensPerPeriod * (TimeSpan.FromMinutes(1) / bucket.ReplenishmentPeriod), 0.01);
        Assert.Equal(perMinute, bucket.TokenLimit);
    }
}
