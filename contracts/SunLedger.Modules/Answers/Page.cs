using System.Buffers.Text;
using System.Text;

namespace SunLedger.Modules;

/// <summary>A page of a list, and where the next one begins.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">Opaque cursor to send as <c>cursor</c> for the next page; null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>A page of rows that hold numbers: with what they count, and up to when.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">Opaque cursor to send as <c>cursor</c> for the next page; null on the last page.</param>
/// <param name="Definition">Code of what the numbers count (口径); see /definitions.</param>
/// <param name="DataTime">When the newest of what they are made of was recorded; the moment that is asked about when there is nothing.</param>
public sealed record FiguresPage<T>(IReadOnlyList<T> Items, string? Next, string Definition, DateTimeOffset DataTime);

/// <summary>Cuts pages out of lists that are held in memory.</summary>
public static class Page
{
    /// <summary>The page after the cursor's key; <paramref name="ordered"/> is sorted by <paramref name="key"/>, byte by byte.</summary>
    public static Page<T> Of<T>(IEnumerable<T> ordered, Func<T, string> key, string? after, int? limit)
    {
        var size = Cursor.Limit(limit);
        var rows = ordered.Where(row => after is null || string.CompareOrdinal(key(row), after) > 0).Take(size + 1).ToList();
        return rows.Count > size ? new(rows[..size], Cursor.After(key(rows[size - 1]))) : new(rows, null);
    }
}

/// <summary>Opaque cursors: the sort keys of the last row seen.</summary>
public static class Cursor
{
    /// <summary>Rows per page when the caller names none.</summary>
    public const int DefaultLimit = 50;

    /// <summary>Most rows per page.</summary>
    public const int MaxLimit = 500;

    /// <summary>The number of rows to give: what was asked for, within bounds.</summary>
    public static int Limit(int? asked) => Math.Clamp(asked ?? DefaultLimit, 1, MaxLimit);

    /// <summary>A cursor after a row with these sort keys.</summary>
    public static string After(params string[] keys) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\u001f', keys)));

    /// <summary>The sort keys that the cursor holds; null when it is none of ours.</summary>
    public static string[]? Keys(string? cursor, int count)
    {
        if (string.IsNullOrEmpty(cursor) || !Base64Url.IsValid(cursor)) return null;
        var keys = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\u001f');
        return keys.Length == count && !keys.Any(k => k.Contains('\0', StringComparison.Ordinal)) ? keys : null; // PostgreSQL keeps no such text
    }
}
