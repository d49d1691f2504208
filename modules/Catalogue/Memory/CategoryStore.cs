using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Memory;

/// <summary>Puts definitions in force and ends their force, keeping every one that ever was.</summary>
internal sealed class CategoryStore(IDatabase database, Shelf shelf, TimeProvider time) : ICategoryStore
{
    public async Task PutAsync(CategoryDefinition definition, string source, CancellationToken ct)
    {
        await database.WriteAsync(
            async (db, token) =>
            {
                var now = time.GetUtcNow();
                var current = await InForceAsync(db, definition.Code, token);
                if (current is not null && current.Hash == definition.Hash && current.Source == source) return false;

                if (!await db.Set<DefinitionRow>().AnyAsync(d => d.Hash == definition.Hash, token))
                {
                    db.Add(new DefinitionRow
                    {
                        Hash = definition.Hash,
                        CategoryCode = definition.Code,
                        Text = definition.Text,
                        ContractVersion = definition.ContractVersion,
                        FirstSeenAt = now,
                    });
                }
                if (current is not null) current.Until = now;
                // Two saves: the old term must have ended before the index lets the new one in.
                await db.SaveChangesAsync(token);
                db.Add(new TermRow { CategoryCode = definition.Code, Hash = definition.Hash, Source = source, Since = now });
                await db.SaveChangesAsync(token);
                await db.BumpAsync(ListRow.Categories, token);
                return true;
            },
            ct);
        await shelf.RefreshAsync(ct);
    }

    public async Task WithdrawAsync(string categoryCode, CancellationToken ct)
    {
        await database.WriteAsync(
            async (db, token) =>
            {
                if (await InForceAsync(db, categoryCode, token) is not { } current) return false;
                current.Until = time.GetUtcNow();
                await db.SaveChangesAsync(token);
                await db.BumpAsync(ListRow.Categories, token);
                return true;
            },
            ct);
        await shelf.RefreshAsync(ct);
    }

    private static Task<TermRow?> InForceAsync(SunLedgerDb db, string categoryCode, CancellationToken ct) =>
        db.Set<TermRow>().SingleOrDefaultAsync(t => t.CategoryCode == categoryCode && t.Until == null, ct);
}
