using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
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

/// <summary>Opaque cursors: the sort keys of the last row seen, behind a digest of them, so that a cursor of ours is told from any other text.</summary>
public static class Cursor
{
    /// <summary>Rows per page when the caller names none.</summary>
    public const int DefaultLimit = 50;

    /// <summary>Most rows per page.</summary>
    public const int MaxLimit = 500;

    private const int DigestBytes = 4; // against slips, not against forgers: a cursor opens nothing that its list would not show

    /// <summary>The number of rows to give.</summary>
    /// <exception cref="RefusedRequestException">It is out of range: a caller who asked for more rows than came would take the page for the whole.</exception>
    public static int Limit(int? asked) =>
        (asked ?? DefaultLimit) is >= 1 and <= MaxLimit and var rows ? rows : throw new RefusedRequestException(EntryRefusals.PageSizeRange, "limit", asked, 1, MaxLimit);

    /// <summary>A cursor after a row with these sort keys.</summary>
    public static string After(params string[] keys)
    {
        var text = Encoding.UTF8.GetBytes(string.Join('\u001f', keys));
        return Base64Url.EncodeToString([.. Digest(text), .. text]);
    }

    /// <summary>The sort keys that the cursor holds; null when there is none.</summary>
    /// <exception cref="RefusedRequestException">It is none of ours, or of another list: page one would be given for page two.</exception>
    public static string[]? Keys(string? cursor, int count)
    {
        if (string.IsNullOrEmpty(cursor)) return null;
        return Read(cursor) is { } keys && keys.Length == count ? keys : throw Unknown();
    }

    /// <summary>The number after which the page begins; null when there is no cursor.</summary>
    /// <exception cref="RefusedRequestException">It is none of ours, or of another list.</exception>
    public static long? Number(string? cursor)
    {
        if (Keys(cursor, 1) is not [var key]) return null;
        return Number(key, out var number) ? number : throw Unknown();
    }

    /// <summary>The two numbers after which the page begins; null when there is no cursor.</summary>
    /// <exception cref="RefusedRequestException">It is none of ours, or of another list.</exception>
    public static (long First, long Second)? Numbers(string? cursor)
    {
        if (Keys(cursor, 2) is not [var one, var two]) return null;
        return Number(one, out var first) && Number(two, out var second) ? (first, second) : throw Unknown();
    }

    private static bool Number(string key, out long number) => long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static RefusedRequestException Unknown() => new(EntryRefusals.CursorUnknown, "cursor");

    private static string[]? Read(string cursor)
    {
        if (!Base64Url.IsValid(cursor)) return null;
        var bytes = Base64Url.DecodeFromChars(cursor);
        return bytes.Length > DigestBytes && Digest(bytes[DigestBytes..]).SequenceEqual(bytes[..DigestBytes]) ? Encoding.UTF8.GetString(bytes[DigestBytes..]).Split('\u001f') : null;
    }

    private static byte[] Digest(byte[] text) => SHA256.HashData(text)[..DigestBytes];
}
