using SunLedger.Catalogue.Storage;

namespace SunLedger.Catalogue.Memory;

/// <summary>All lists in memory. Looks at their versions in the database and reads again what changed, here or on another host.</summary>
internal sealed class Shelf(IDatabase database, IEnumerable<IBook> books) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task RefreshAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await using var db = database.Read();
            var versions = await db.Set<ListRow>().AsNoTracking().ToDictionaryAsync(l => l.Name, l => l.Version, ct);
            // The rows may already be newer than the version read before them; then they are read once more at the next look.
            foreach (var book in books.Where(b => versions.GetValueOrDefault(b.List) != b.Version))
                await book.ReadAsync(db, versions.GetValueOrDefault(book.List), ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
