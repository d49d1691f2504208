using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SunLedger.Imports.Mapping;

/// <summary>
/// The values of a row by field. Rows of a file have the same fields in the same order, so the names are shared; a row has so few of them
/// that looking is faster than hashing.
/// </summary>
internal sealed class RowValues(string[] fields, object?[] values) : IReadOnlyDictionary<string, object>
{
    public int Count => values.Count(v => v is not null);

    public IEnumerable<string> Keys => this.Select(p => p.Key);

    public IEnumerable<object> Values => values.OfType<object>();

    public object this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (!string.Equals(fields[i], key)) continue;
            value = values[i];
            return value is not null;
        }
        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        for (var i = 0; i < fields.Length; i++)
            if (values[i] is { } value) yield return new(fields[i], value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
