using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SunLedger.Categories;

/// <summary>The checked values of a category's fields for one item. A field that is missing is not known.</summary>
public sealed class FieldValues
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);

    internal FieldValues() { }

    /// <summary>The codes of the fields that have a value, in the order of the definition.</summary>
    public IEnumerable<string> Codes => _values.Keys;

    /// <summary>The value: a decimal, DateOnly, bool, string, or set of strings.</summary>
    public bool TryGet(string code, [NotNullWhen(true)] out object? value) => _values.TryGetValue(code, out value);

    /// <summary>The value of a number.</summary>
    public decimal? Number(string code) => _values.TryGetValue(code, out var value) ? value as decimal? : null;

    /// <summary>The value of a day.</summary>
    public DateOnly? Date(string code) => _values.TryGetValue(code, out var value) ? value as DateOnly? : null;

    /// <summary>The value of a flag.</summary>
    public bool? Flag(string code) => _values.TryGetValue(code, out var value) ? value as bool? : null;

    /// <summary>The value of a text, a code, a place or a choice.</summary>
    public string? Text(string code) => _values.GetValueOrDefault(code) as string;

    /// <summary>The value of a set.</summary>
    public IReadOnlySet<string>? Choices(string code) => _values.GetValueOrDefault(code) as IReadOnlySet<string>;

    /// <summary>The values as one line of JSON, which <see cref="CategoryFields"/> reads back.</summary>
    public string ToJson()
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            foreach (var (code, value) in _values)
            {
                json.WritePropertyName(code);
                Write(json, value);
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    internal void Set(string code, object value) => _values[code] = value;

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case decimal number: json.WriteRawValue(FormulaText.Number(number)); return;
            case bool flag: json.WriteBooleanValue(flag); return;
            case DateOnly date: json.WriteStringValue(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)); return;
            case string text: json.WriteStringValue(text); return;
        }
        json.WriteStartArray();
        foreach (var option in (IEnumerable<string>)value) json.WriteStringValue(option);
        json.WriteEndArray();
    }
}
