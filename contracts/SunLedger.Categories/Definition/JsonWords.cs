using System.Text;
using System.Text.Json;

namespace SunLedger.Categories;

/// <summary>Walks through JSON whose properties come in a fixed order, and can point at the word that is wrong.</summary>
internal ref struct JsonWords
{
    private readonly byte[] _utf8;
    private Utf8JsonReader _json;
    private long _seen;
    private int _word;

    public JsonWords(string text)
    {
        _utf8 = Encoding.UTF8.GetBytes(text);
        _json = new Utf8JsonReader(_utf8);
        Line = 1;
        Next();
    }

    /// <summary>The line of the word ahead.</summary>
    public int Line { get; private set; }

    public void Open() => Take(JsonTokenType.StartObject, new("“{”", "\"{\""));

    public void Close() => Take(JsonTokenType.EndObject, new("“}”，没有其他属性", "\"}\" and no other property"));

    /// <summary>Takes a property name when it is the word ahead.</summary>
    public bool Has(string property)
    {
        if (_json.TokenType != JsonTokenType.PropertyName || !_json.ValueTextEquals(property)) return false;
        Next();
        return true;
    }

    public string Text(string property)
    {
        Expect(property);
        return Value();
    }

    public string? TextIf(string property) => Has(property) ? Value() : null;

    public bool TrueIf(string property)
    {
        if (!Has(property)) return false;
        Take(JsonTokenType.True, new("true", "true"));
        return true;
    }

    public int Whole(string property)
    {
        Expect(property);
        return WholeHere();
    }

    public int WholeHere()
    {
        if (_json.TokenType != JsonTokenType.Number || !_json.TryGetInt32(out var value)) throw Wrong(new("一个整数", "a whole number"));
        Next();
        return value;
    }

    public decimal Number(string property)
    {
        Expect(property);
        return Number();
    }

    public decimal? NumberIf(string property) => Has(property) ? Number() : null;

    public T Name<T>(string property) where T : struct, Enum
    {
        Expect(property);
        return NameHere<T>();
    }

    public T NameHere<T>() where T : struct, Enum
    {
        var expected = string.Join(", ", Enum.GetNames<T>());
        if (_json.TokenType != JsonTokenType.String || !Enum.GetNames<T>().Contains(_json.GetString())) throw Wrong(new(expected, expected));
        return Enum.Parse<T>(Value());
    }

    public List<string> Texts(string property)
    {
        OpenArray(property);
        var texts = new List<string>();
        while (!EndsArray()) texts.Add(Value());
        return texts;
    }

    public List<string> TextsIf(string property)
    {
        var texts = new List<string>();
        if (Has(property))
            for (OpenValues(); !EndsArray();) texts.Add(Value());
        return texts;
    }

    public void OpenArray(string property)
    {
        Expect(property);
        OpenValues();
    }

    public void OpenValues() => Take(JsonTokenType.StartArray, new("“[”", "\"[\""));

    /// <summary>Takes the end of an array when it is the word ahead.</summary>
    public bool EndsArray()
    {
        if (_json.TokenType != JsonTokenType.EndArray) return false;
        Next();
        return true;
    }

    public void Expect(string property)
    {
        if (!Has(property)) throw Wrong(new($"属性“{property}”", $"the property \"{property}\""));
    }

    /// <summary>Nothing may follow the outermost value.</summary>
    public void Finish()
    {
        if (_json.TokenType != JsonTokenType.None) throw Wrong(new("文件结束", "the end of the text"));
    }

    public readonly DefinitionException Wrong(Bilingual expected)
    {
        var found = _json.TokenType == JsonTokenType.None ? "" : Encoding.UTF8.GetString(_json.ValueSpan);
        return new DefinitionException(DefinitionFault.Unreadable("", Line, _word, found.Length > 40 ? found[..40] : found, expected));
    }

    private string Value()
    {
        if (_json.TokenType != JsonTokenType.String) throw Wrong(new("引号内的文本", "a text in quotes"));
        var value = _json.GetString()!;
        Next();
        return value;
    }

    private decimal Number()
    {
        if (_json.TokenType != JsonTokenType.Number || !_json.TryGetDecimal(out var value)) throw Wrong(new("一个数", "a number"));
        Next();
        return value;
    }

    private void Take(JsonTokenType type, Bilingual expected)
    {
        if (_json.TokenType != type) throw Wrong(expected);
        Next();
    }

    private void Next()
    {
        bool more;
        try
        {
            more = _json.Read();
        }
        catch (JsonException e)
        {
            var line = (int)(e.LineNumber ?? 0) + 1;
            throw new DefinitionException(DefinitionFault.Unreadable("", line, line == Line ? _word + 1 : 1, "", new("正确的JSON", "well-formed JSON")));
        }
        var at = more ? _json.TokenStartIndex : _utf8.Length;
        var lines = _utf8.AsSpan((int)_seen, (int)(at - _seen)).Count((byte)'\n');
        _seen = at;
        _word = lines > 0 ? 1 : _word + 1;
        Line += lines;
        if (!more) _json = default;
    }
}
