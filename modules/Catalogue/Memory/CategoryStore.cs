using SunLedger.Catalogue.Packs;
using SunLedger.Catalogue.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Memory;

/// <summary>Puts definitions in force and ends their force, keeping every one that ever was.</summary>
internal sealed class CategoryStore(IDatabase database, Shelf shelf, PackForce packs, TimeProvider time) : ICategoryStore
{
    public async Task PutAsync(CategoryDefinition definition, string source, CancellationToken ct)
    {
        await database.WriteAsync(async (db, token) => await PutAsync(db, definition, null, source, token) && await SayAsync(db, token), ct);
        await database.AfterCommitAsync(() => shelf.RefreshAsync(ct));
    }

    public async Task ReplaceAsync(string origin, IReadOnlyList<SourcedDefinition> definitions, CancellationToken ct)
    {
        await database.WriteAsync(
            async (db, token) =>
            {
                var stays = definitions.Select(d => d.Definition.Code).ToHashSet();
                var gone = await db.Set<TermRow>().Where(t => t.Origin == origin && t.Until == null && !stays.Contains(t.CategoryCode)).ToListAsync(token);
                foreach (var term in gone) term.Until = time.GetUtcNow();
                await db.SaveChangesAsync(token);

                var changed = gone.Count > 0;
                foreach (var (definition, source) in definitions) changed |= await PutAsync(db, definition, origin, source, token);
                return changed && await SayAsync(db, token);
            },
            ct);
        await database.AfterCommitAsync(() => shelf.RefreshAsync(ct));
    }

    public async Task EndAsync(string categoryCode, CancellationToken ct)
    {
        await database.WriteAsync(
            async (db, token) =>
            {
                if (await db.Set<TermRow>().SingleOrDefaultAsync(t => t.CategoryCode == categoryCode && t.Until == null, token) is not { } term) return false;
                term.Until = time.GetUtcNow();
                await db.SaveChangesAsync(token);
                return await SayAsync(db, token);
            },
            ct);
        await database.AfterCommitAsync(() => shelf.RefreshAsync(ct));
    }

    public Task KeepAsync(CategoryDefinition definition, CancellationToken ct) => database.WriteAsync(
        async (db, token) =>
        {
            await Definitions.KeepAsync(db, definition, time.GetUtcNow(), token);
            return await db.SaveChangesAsync(token);
        },
        ct);

    private async Task<bool> PutAsync(SunLedgerDb db, CategoryDefinition definition, string? origin, string source, CancellationToken ct)
    {
        var current = await db.Set<TermRow>().SingleOrDefaultAsync(t => t.CategoryCode == definition.Code && t.Until == null, ct);
        if (current is not null && (current.Hash, current.Origin, current.Source) == (definition.Hash, origin, source)) return false;

        await Definitions.KeepAsync(db, definition, time.GetUtcNow(), ct);
        if (current is not null) current.Until = time.GetUtcNow();
        // Two saves: the old term must have ended before the index lets the new one in.
        await db.SaveChangesAsync(ct);
        db.Add(new TermRow { CategoryCode = definition.Code, Hash = definition.Hash, Origin = origin, Source = source, Since = time.GetUtcNow() });
        await db.SaveChangesAsync(ct);
        return true;
    }

    private async Task<bool> SayAsync(SunLedgerDb db, CancellationToken ct)
    {
        await db.BumpAsync(ListRow.Categories, ct);
        // What divisions lay over a category follows it in the same transaction.
        await packs.RenewAsync(db, ct);
        return true;
    }
}
