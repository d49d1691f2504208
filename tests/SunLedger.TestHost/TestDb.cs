using Microsoft.EntityFrameworkCore.Infrastructure;
using SunLedger.Modules;

namespace SunLedger.TestHost;

/// <summary>The composed model over whichever modules the test names.</summary>
internal abstract class TestDb(DbContextOptions options, Dialect dialect, IReadOnlyList<IEntityMap> maps) : SunLedgerDb(options, dialect, maps)
{
    // What tells this model from that of another test with other modules.
    private readonly string _shape = string.Join(',', maps.Select(m => m.GetType().FullName));

    /// <summary>A context on the database that the options name.</summary>
    public static TestDb Open(DbContextOptions options, Dialect dialect, IReadOnlyList<IEntityMap> maps) =>
        dialect == Dialect.Sqlite ? new SqliteTestDb(options, maps) : new PostgresTestDb(options, maps);

    /// <summary>EF keeps one model per context type; here each choice of modules has one of its own.</summary>
    internal sealed class ModelKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), ((TestDb)context)._shape, designTime);
    }

    private sealed class SqliteTestDb(DbContextOptions options, IReadOnlyList<IEntityMap> maps) : TestDb(options, Dialect.Sqlite, maps);

    private sealed class PostgresTestDb(DbContextOptions options, IReadOnlyList<IEntityMap> maps) : TestDb(options, Dialect.Postgres, maps);
}
