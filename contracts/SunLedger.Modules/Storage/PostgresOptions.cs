using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SunLedger.Modules;

/// <summary>How a context reaches PostgreSQL, the same in the host and in the tests.</summary>
public static class PostgresOptions
{
    private const int KeptStatements = 200; // of a connection

    // A plan that was kept from when a table was empty reads all of it, row by row of a file, long after it has grown: an import of 30,000 rows took six minutes.
    private const string PlannedAnew = "-c plan_cache_mode=force_custom_plan";

    /// <summary>
    /// PostgreSQL, which reads each of our few hundred statements once for a connection instead of with every call, plans it by what the tables hold at the
    /// moment, and is not asked to forget between two users of a connection what none of them sets. Whoever wrote the connection string may want any of it
    /// otherwise, say for a pooler in between that knows no prepared statements: what it says of <c>Max Auto Prepare</c>, <c>Options</c> and
    /// <c>No Reset On Close</c> holds.
    /// </summary>
    public static DbContextOptionsBuilder<T> UsePostgres<T>(this DbContextOptionsBuilder<T> options, string connectionString) where T : SunLedgerDb
    {
        Use(options, connectionString);
        return options;
    }

    /// <summary>The same for options whose context is not named.</summary>
    public static void Use(DbContextOptionsBuilder options, string connectionString) => options.UseNpgsql(Prepared(connectionString));

    /// <summary>The connection string with all three.</summary>
    public static string Prepared(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        if (!parts.ShouldSerialize("Max Auto Prepare")) parts.MaxAutoPrepare = KeptStatements;
        if (parts.MaxAutoPrepare > 0 && !parts.ShouldSerialize("Options")) parts.Options = PlannedAnew;
        if (!parts.ShouldSerialize("No Reset On Close")) parts.NoResetOnClose = true;
        return parts.ToString();
    }
}
