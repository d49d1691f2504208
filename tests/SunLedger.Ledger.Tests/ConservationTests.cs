namespace SunLedger.Ledger.Tests;

/// <summary>
/// Random movements of every kind over a tree from the centre to a township, in random batches, against a model that is nothing but sums: what
/// the ledger accepts, refuses and holds, and what its statements and totals say, must be what the model says. Money is never made or lost.
/// </summary>
public sealed class ConservationTests
{
    private const int Batches = 110;

    public static TheoryData<Dialect, int> Cases { get; } = new() { { Dialect.Sqlite, 1 }, { Dialect.Sqlite, 2 }, { Dialect.Postgres, 1 }, { Dialect.Postgres, 2 } };

    [Theory, MemberData(nameof(Cases))]
    public async Task Money_is_never_made_and_never_lost(Dialect dialect, int seed)
    {
        await using var office = await Office.OpenAsync(dialect);
        office.Clerk.In(Places.Centre);
        for (var p = 0; p < Walk.Projects; p++) office.Projects.Add($"P{p}", $"{Places.Tengzhou}370481001/");
        var walk = new Walk(office, new Random(seed));
        for (var batch = 0; batch < Batches; batch++)
        {
            office.Db.Clock.Advance(TimeSpan.FromSeconds(1));
            await walk.StepAsync();
            if (batch % 20 == 19) await walk.RememberAsync();
        }
        await walk.AgreesAsync();
        await walk.SaysWhatItSaidAsync();
        Assert.Empty(walk.KindsNeverAccepted());
    }
}
