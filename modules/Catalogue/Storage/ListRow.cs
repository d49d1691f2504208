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
    /// <summary>Has whoever wants to change the list wait until this transaction ends, and changes nothing of it. On SQLite the writer is alone anyway.</summary>
    public static async Task HoldAsync(this SunLedgerDb db, string list, CancellationToken ct)
    {
        if (db.Dialect != Dialect.Postgres) return;
        var sql = $"SELECT * FROM {db.Table(CatalogueMap.Module, "lists")} WHERE name = {{0}} FOR UPDATE";
        await db.Set<ListRow>().FromSqlRaw(sql, list).AsNoTracking().ToListAsync(ct);
    }

    /// <summary>Says that the list changed, as part of the transaction that changes it.</summary>
    public static async Task BumpAsync(this SunLedgerDb db, string list, CancellationToken ct)
    {
        var bumped = await db.Set<ListRow>().Where(l => l.Name == list).ExecuteUpdateAsync(s => s.SetProperty(l => l.Version, l => l.Version + 1), ct);
        if (bumped > 0) return;
        db.Add(new ListRow { Name = list, Version = 1 });
        await db.SaveChangesAsync(ct);
    }
}
