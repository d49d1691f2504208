using SunLedger.Catalogue.Memory;
using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Storage;

namespace SunLedger.Catalogue.Seed;

/// <summary>Fills the lists from the seeds when these changed, and reads everything into memory.</summary>
internal sealed class CatalogueStartup(IDatabase database, Shelf shelf, PackForce packs, TimeProvider time) : IStartupStep
{
    private static readonly string[] DivisionColumns = ["code", "name", "level", "finance_parent", "geographic_parent", "path", "valid_from", "valid_to", "successor"];

    public int Order => 10;

    public async Task RunAsync(CancellationToken ct)
    {
        await database.WriteAsync(
            async (db, token) =>
            {
                await FillDivisionsAsync(db, token);
                await FillFundsAsync(db, token);
                await RenewPacksAsync(db, token);
                return true;
            },
            ct);
        await shelf.RefreshAsync(ct);
    }

    private static async Task FillDivisionsAsync(SunLedgerDb db, CancellationToken ct)
    {
        var seed = Seeds.Divisions();
        if (!await IsNewAsync(db, ListRow.Divisions, seed.Hash, ct)) return;

        await db.Set<DivisionRow>().ExecuteDeleteAsync(ct);
        await using (var insert = await BulkInsert.OpenAsync(db, "catalogue", "divisions", DivisionColumns, ct))
        {
            foreach (var d in seed.Rows)
            {
                await insert.Text(d.Code).Text(d.Name).Int((int)d.Level).Text(d.FinanceParent).Text(d.GeographicParent)
                    .Text(d.Path).Date(d.ValidFrom).Date(d.ValidTo).Text(d.Successor).EndRowAsync(ct);
            }
            await insert.CompleteAsync(ct);
        }
        await SayFilledAsync(db, ListRow.Divisions, seed.Hash, ct);
    }

    private async Task FillFundsAsync(SunLedgerDb db, CancellationToken ct)
    {
        var seed = Seeds.Funds(time.GetUtcNow());
        if (!await IsNewAsync(db, ListRow.Funds, seed.Hash, ct)) return;

        await db.Set<FundRow>().Where(f => f.OwnerDivision == null).ExecuteDeleteAsync(ct);
        db.AddRange(seed.Rows);
        await db.SaveChangesAsync(ct);
        await SayFilledAsync(db, ListRow.Funds, seed.Hash, ct);
    }

    // The day of a pack may have come while no host was up to see it.
    private async Task RenewPacksAsync(SunLedgerDb db, CancellationToken ct)
    {
        if (!await db.Set<PackRow>().AnyAsync(ct)) return;
        await db.BumpAsync(ListRow.Categories, ct);
        await packs.RenewAsync(db, ct);
    }

    private static async Task<bool> IsNewAsync(SunLedgerDb db, string list, string hash, CancellationToken ct) =>
        !await db.Set<ListRow>().AnyAsync(l => l.Name == list && l.SeedHash == hash, ct);

    private static async Task SayFilledAsync(SunLedgerDb db, string list, string hash, CancellationToken ct)
    {
        await db.BumpAsync(list, ct);
        await db.Set<ListRow>().Where(l => l.Name == list).ExecuteUpdateAsync(s => s.SetProperty(l => l.SeedHash, hash), ct);
    }
}
