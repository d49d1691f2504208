namespace SunLedger.Catalogue.Storage;

/// <summary>The version of a list that every host keeps in memory, and the seed that it was last filled from.</summary>
internal sealed class ListRow
{
    public const string Divisions = "divisions";
    public const string Funds = "funds";
    public const string Organisations = "organisations";
    public const string Categories = "categories";
    public const string Switches = "switches";

    public required string Name { get; init; }

    /// <summary>Grows with every change, in the transaction of the change; hosts look at it and read the list again.</summary>
    public required long Version { get; set; }

    public string? SeedHash { get; set; }
}

internal static class ListVersions
{
    /// <summary>Says that the list changed, as part of the transaction that changes it.</summary>
    public static async Task BumpAsync(this SunLedgerDb db, string list, CancellationToken ct)
    {
        var bumped = await db.Set<ListRow>().Where(l => l.Name == list).ExecuteUpdateAsync(s => s.SetProperty(l => l.Version, l => l.Version + 1), ct);
        if (bumped > 0) return;
        db.Add(new ListRow { Name = list, Version = 1 });
        await db.SaveChangesAsync(ct);
    }
}
