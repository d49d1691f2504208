using SunLedger.Modules;

namespace SunLedger.TestHost;

/// <summary>Theory data: every storage test runs on both databases. <c>[Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]</c></summary>
public static class Databases
{
    /// <summary>SQLite and PostgreSQL.</summary>
    public static TheoryData<Dialect> Both { get; } = new() { Dialect.Sqlite, Dialect.Postgres };
}
