using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SunLedger.Imports.Mapping;

/// <summary>
/// The values of a row by field. Rows of a file have the same fields in the same order, so the names are shared; a row has so few of them
/// that looking is faster than hashing, and whoever asks for all of them asks in about the order that they stand in.
/// </summary>
internal sealed class RowValues(string[] fields, object?[] values) : IReadOnlyDictionary<string, object>
{
    private int _next; // after the field that was asked for last

    public int Count => values.Count(v => v is not null);

    public IEnumerable<string> Keys => this.Select(p => p.Key);

    public IEnumerable<object> Values => values.OfType<object>();

    public object this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        value = null;
        var at = _next;
        for (var asked = 0; asked < fields.Length; asked++, at++)
        {
            if (at >= fields.Length) at = 0;
            if (!string.Equals(fields[at], key)) continue;
            _next = at + 1;
            value = values[at];
            break;
        }
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        for (var i = 0; i < fields.Length; i++)
            if (values[i] is { } value) yield return new(fields[i], value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
