using SunLedger.Messages.Catalogue;
using Xunit.Abstractions;

namespace SunLedger.Ledger.Tests;

/// <summary>
/// Random movements of every kind over a random tree from the centre to townships, two or three divisions below each, of two funds, some of the
/// money registered at two levels, in random batches, against a model that is nothing but sums: what the ledger accepts, refuses and holds, and
/// what its statements, totals and overviews say, must be what the model says. Money is never made or lost, and counts once.
/// </summary>
public sealed class ConservationTests(ITestOutputHelper output)
{
    private const int Batches = 150;

    public static TheoryData<Dialect, int> Cases { get; } = new()
    {
        { Dialect.Sqlite, 1 }, { Dialect.Sqlite, 2 }, { Dialect.Sqlite, 3 }, { Dialect.Postgres, 1 }, { Dialect.Postgres, 2 }, { Dialect.Postgres, 3 },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task Money_is_never_made_and_never_lost(Dialect dialect, int seed)
    {
        await using var office = await Office.OpenAsync(dialect);
        office.Clerk.In(Places.Centre);
        office.Db.Clock.Set(Walk.After.Year, Walk.After.Month, Walk.After.Day);
        await using var site = await office.ServeAsync();
        var random = new Random(seed);
        var grove = Grove.Plant(office.Db.Get<IDivisions>(), random);
        output.WriteLine($"{dialect}, seed {seed}: {grove.Places.Count} divisions, {grove.Root.Reaches} levels, {Batches} batches");
        var walk = new Walk(office, site, grove, random);
        walk.Begin();
        for (var batch = 0; batch < Batches; batch++)
        {
            office.Db.Clock.Advance(TimeSpan.FromSeconds(1));
            await walk.StepAsync();
            if (batch % 20 == 19) await walk.RememberAsync();
            if (batch % 60 == 59) await walk.OverviewsAgreeAsync();
        }
        await walk.AgreesAsync();
        await walk.OverviewsAgreeAsync();
        await walk.SaysWhatItSaidAsync();
        var numbers = await walk.AddsUpAsync(places: 3);
        output.WriteLine($"{walk.Joined} overviews held money that two levels registered; {numbers} numbers were followed to their lines");
        Assert.True(walk.Joined > 0);
        Assert.Contains(await office.AllAsync<Storage.PaidMonth>(), m => m.Month == Storage.PaidMonth.AfterYear && m.PaidFen != 0);
        Assert.Equal(5, grove.Root.Reaches);
        Assert.Empty(walk.KindsNeverAccepted());
    }
}
