using Npgsql;

namespace SunLedger.Modules.Tests;

/// <summary>A connection keeps its statements and plans them anew, unless whoever wrote the connection string wants it otherwise.</summary>
public sealed class PostgresOptionsTests
{
    [Theory]
    [InlineData("Host=db", 200, true, "-c plan_cache_mode=force_custom_plan")]
    [InlineData("Host=db;Max Auto Prepare=0;No Reset On Close=false", 0, false, null)]
    [InlineData("Host=db;Max Auto Prepare=20", 20, true, "-c plan_cache_mode=force_custom_plan")]
    [InlineData("Host=db;Options=-c statement_timeout=9000", 200, true, "-c statement_timeout=9000")]
    public void What_the_connection_string_says_holds(string given, int statements, bool keepsState, string? options)
    {
        var parts = new NpgsqlConnectionStringBuilder(PostgresOptions.Prepared(given));

        Assert.Equal((statements, keepsState, options, "db"), (parts.MaxAutoPrepare, parts.NoResetOnClose, parts.Options, parts.Host));
        Assert.Equal(parts.ToString(), PostgresOptions.Prepared(parts.ToString()));
    }

    // What was planned for an empty table would read every row of it for each look-up once it is full, and nothing tells PostgreSQL so before the commit.
    [Theory]
    [InlineData("", true)]
    [InlineData(";Options=-c plan_cache_mode=auto", false)]
    public async Task A_statement_that_is_kept_is_planned_by_what_its_table_holds_now(string options, bool isPlannedAnew)
    {
        await using var connection = new NpgsqlConnection(PostgresOptions.Prepared(await PostgresServer.NewDatabaseAsync("postgres") + options));
        await connection.OpenAsync();
        await RunAsync("CREATE TEMP TABLE grown (id int PRIMARY KEY)");
        await RunAsync("VACUUM grown");
        await RunAsync("BEGIN");
        for (var i = 0; i < 20; i++) await RunAsync("SELECT id FROM grown WHERE id = $1", i);
        await RunAsync("INSERT INTO grown SELECT generate_series(1, 10000)");
        await RunAsync("SELECT id FROM grown WHERE id = $1", 5000);

        await using var plans = new NpgsqlCommand("SELECT generic_plans = 0 FROM pg_prepared_statements WHERE statement LIKE 'SELECT id FROM grown%'", connection);
        Assert.Equal(isPlannedAnew, await plans.ExecuteScalarAsync());

        async Task RunAsync(string sql, int? id = null)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            if (id is { } value) command.Parameters.Add(new NpgsqlParameter { Value = value });
            await command.ExecuteNonQueryAsync();
        }
    }
}
