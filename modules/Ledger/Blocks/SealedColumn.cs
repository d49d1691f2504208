using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SunLedger.Ledger.Blocks;

/// <summary>What kind of value a sealed column holds.</summary>
internal enum SealedKind
{
    Number,
    Day,
    Instant,
    Text,
    Json,
    Blob,
}

/// <summary>A column whose value never changes once it is written.</summary>
internal sealed class SealedColumn
{
    private SealedColumn(string name, SealedKind kind)
    {
        (Name, Kind) = (name, kind);
        Prefix = [(byte)name.Length, .. Encoding.UTF8.GetBytes(name)];
    }

    public string Name { get; }

    public SealedKind Kind { get; }

    /// <summary>The name, as it goes into a digest.</summary>
    public byte[] Prefix { get; }

    /// <summary>
    /// The columns of an entity that are sealed, in the order of their names. What may not change is <c>init</c> in the entity, what postings move is
    /// <c>set</c>: there is no second list to forget a column in. The key is left out: it says where the row stands, not what it holds.
    /// </summary>
    public static IReadOnlyList<SealedColumn> Of(IEntityType entity, IReadOnlyCollection<string> key) =>
    [
        .. entity.GetProperties()
            .Where(p => IsInit(p.PropertyInfo!) && !key.Contains(p.GetColumnName()))
            .Select(p => new SealedColumn(p.GetColumnName(), KindOf(p)))
            .OrderBy(c => c.Name, StringComparer.Ordinal),
    ];

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static SealedKind KindOf(IProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(string)) return property.Name == "Fields" ? SealedKind.Json : SealedKind.Text;
        if (type == typeof(DateOnly)) return SealedKind.Day;
        if (type == typeof(DateTimeOffset)) return SealedKind.Instant;
        if (type == typeof(byte[])) return SealedKind.Blob;
        if (type == typeof(long) || type == typeof(int) || type == typeof(bool) || type.IsEnum) return SealedKind.Number;
        throw new NotSupportedException($"No canonical form for {type.Name}, the type of {property.DeclaringType.DisplayName()}.{property.Name}.");
    }
}
