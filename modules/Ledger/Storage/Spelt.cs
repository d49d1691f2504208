namespace SunLedger.Ledger.Storage;

/// <summary>A statement as each of the two databases has it, put together once: the same text every time is what a connection keeps prepared.</summary>
/// <param name="spell">Puts it together.</param>
internal sealed class Spelt(Func<Dialect, string> spell)
{
    private readonly string _sqlite = spell(Dialect.Sqlite);
    private readonly string _postgres = spell(Dialect.Postgres);

    /// <summary>The statement for a database.</summary>
    public string In(Dialect dialect) => dialect == Dialect.Postgres ? _postgres : _sqlite;
}
