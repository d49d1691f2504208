using Npgsql;

namespace SunLedger.Modules.Tests;

/// <summary>A connection keeps its plans, unless whoever wrote the connection string wants it otherwise.</summary>
public sealed class PostgresOptionsTests
{
    [Theory]
    [InlineData("Host=db", 200, true)]
    [InlineData("Host=db;Max Auto Prepare=0;No Reset On Close=false", 0, false)]
    [InlineData("Host=db;Max Auto Prepare=20", 20, true)]
    public void What_the_connection_string_says_holds(string given, int plans, bool keepsState)
    {
        var parts = new NpgsqlConnectionStringBuilder(PostgresOptions.Prepared(given));

        Assert.Equal((plans, keepsState, "db"), (parts.MaxAutoPrepare, parts.NoResetOnClose, parts.Host));
        Assert.Equal(parts.ToString(), PostgresOptions.Prepared(parts.ToString()));
    }
}
