using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SunLedger.Ledger.Storage;

/// <summary>How the module's tables and columns are spelt, the same in the maps and in hand-written SQL.</summary>
internal static class Columns
{
    /// <summary>The module's schema or table prefix.</summary>
    public const string Module = "ledger";

    /// <summary>Names the columns after the properties: <c>PaidFen</c> is <c>paid_fen</c>.</summary>
    public static void InSnakeCase<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        foreach (var property in entity.Metadata.GetProperties()) property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }

    /// <summary>Adds a CHECK: the last guard, when everything above it has failed.</summary>
    public static void Holds<T>(this EntityTypeBuilder<T> entity, string name, string sql) where T : class =>
        entity.ToTable(table => table.HasCheckConstraint($"ck_{Module}_{name}", sql));
}
