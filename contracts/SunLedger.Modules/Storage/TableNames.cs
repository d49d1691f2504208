using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Modules;

/// <summary>One spelling for a module's tables, in EF maps and in hand-written SQL alike.</summary>
public static class TableNames
{
    /// <summary>The table as SQL of this database names it: <c>ledger.payments</c> or <c>ledger_payments</c>.</summary>
    public static string Table(this Dialect dialect, string module, string table) =>
        dialect == Dialect.Postgres ? $"{module}.{table}" : $"{module}_{table}";

    /// <summary>Maps an entity to a table of a module.</summary>
    public static EntityTypeBuilder<T> InModule<T>(this EntityTypeBuilder<T> entity, Dialect dialect, string module, string table)
        where T : class =>
        dialect == Dialect.Postgres ? entity.ToTable(table, module) : entity.ToTable($"{module}_{table}");
}
