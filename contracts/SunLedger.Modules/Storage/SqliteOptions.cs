using Microsoft.EntityFrameworkCore;

namespace SunLedger.Modules;

/// <summary>How a context reaches SQLite, the same in the host and in the tests.</summary>
public static class SqliteOptions
{
    /// <summary>
    /// SQLite with our pragmas. A list in a query is one JSON parameter: as a parameter of its own per element, ten thousand ids cost half a
    /// second of reading SQL.
    /// </summary>
    public static DbContextOptionsBuilder<T> UseSqliteFile<T>(this DbContextOptionsBuilder<T> options, string connectionString) where T : SunLedgerDb
    {
        Use(options, connectionString);
        return options;
    }

    /// <summary>The same for options whose context is not named.</summary>
    public static void Use(DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
        .AddInterceptors(new SqliteOpening());
}
