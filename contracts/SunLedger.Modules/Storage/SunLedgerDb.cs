using Microsoft.EntityFrameworkCore;

namespace SunLedger.Modules;

/// <summary>
/// The one EF model of the platform, composed from every module's maps, so that posting, totals, warnings and outbox commit together.
/// Two derived contexts in host/Storage carry the migrations of the two databases.
/// </summary>
public abstract class SunLedgerDb(DbContextOptions options, Dialect dialect, IEnumerable<IEntityMap> maps) : DbContext(options)
{
    /// <summary>Which database this context talks to.</summary>
    public Dialect Dialect { get; } = dialect;

    /// <summary>What a transaction that takes long has recorded, so that all of it can be moved to its end; null in every other.</summary>
    public RecordedRows? Recorded { get; set; }

    /// <summary>The name of a module's table in this database's SQL.</summary>
    public string Table(string module, string table) => Dialect.Table(module, table);

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Recorded is not { } recorded) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        var saving = RecordedRows.About(ChangeTracker);
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        recorded.Add(saving);
        return saved;
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var map in maps) map.Map(modelBuilder, Dialect);

        // Codes and ids compare byte by byte on both databases; a locale-aware order would make cursors differ.
        if (Dialect != Dialect.Postgres) return;
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(IsText))
            property.SetCollation("C");
    }

    private static bool IsText(Microsoft.EntityFrameworkCore.Metadata.IMutableProperty property) => property.ClrType == typeof(string) && property.GetColumnType() is not ("jsonb" or "json");

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite has no instant type: UTC ticks sort and compare as they should.
        if (Dialect == Dialect.Sqlite) configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantAsTicks>();
    }
}
