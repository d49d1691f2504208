namespace SunLedger.Modules;

/// <summary>Which of the two databases is underneath, and how a module's table is spelt there.</summary>
public enum Dialect
{
    /// <summary>Embedded SQLite: the module is a table prefix, <c>ledger_payments</c>.</summary>
    Sqlite,

    /// <summary>PostgreSQL: the module is a schema, <c>ledger.payments</c>.</summary>
    Postgres,
}
