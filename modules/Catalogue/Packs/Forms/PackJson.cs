using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SunLedger.Catalogue.Packs.Forms;

/// <summary>A pack as JSON: what the API takes, and the canonical text that is kept and hashed.</summary>
internal static class PackJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PackNode Read(byte[] utf8)
    {
        var json = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = PackFile.Deepest });
        var places = new Places(utf8);
        try
        {
            if (!json.Read()) throw new PackUnreadableException(new(1, 1), PackFile.Empty);
            var node = Node(ref json, places);
            if (json.Read()) throw new PackUnreadableException(places.Of(json.TokenStartIndex), PackFile.Trailing);
            return node;
        }
        catch (InvalidOperationException)
        {
            // A string that is no text: half a surrogate pair, or bytes that are no UTF-8.
            throw new PackUnreadableException(places.Of(json.TokenStartIndex), new("含有不能显示的字符", "it holds characters that cannot be shown"));
        }
        catch (JsonException e)
        {
            throw new PackUnreadableException(new((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1), new("不是正确的JSON", "this is no well-formed JSON"));
        }
    }

    public static byte[] Write(PackNode node)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options)) Write(json, node);
        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    public static string Text(PackNode node) => Encoding.UTF8.GetString(Write(node));

    private static PackNode Node(ref Utf8JsonReader json, Places places)
    {
        var place = places.Of(json.TokenStartIndex);
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new List<PackEntry>();
                while (json.Read() && json.TokenType != JsonTokenType.EndObject)
                {
                    var (key, at) = (json.GetString()!, places.Of(json.TokenStartIndex));
                    if (entries.Exists(e => e.Key == key)) throw new PackUnreadableException(at, PackFile.Twice(key));
                    json.Read();
                    entries.Add(new(key, at, Node(ref json, places)));
                }
                return new PackMap(place, entries);
            case JsonTokenType.StartArray:
                var items = new List<PackNode>();
                while (json.Read() && json.TokenType != JsonTokenType.EndArray) items.Add(Node(ref json, places));
                return new PackList(place, items);
            case JsonTokenType.Null: return new PackScalar(place, null);
            case JsonTokenType.String: return new PackScalar(place, json.GetString());
            default: return new PackScalar(place, Encoding.UTF8.GetString(json.ValueSpan), IsLiteral: true);
        }
    }

    private static void Write(Utf8JsonWriter json, PackNode node)
    {
        switch (node)
        {
            case PackMap map:
                json.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(json, entry.Value);
                }
                json.WriteEndObject();
                return;
            case PackList list:
                json.WriteStartArray();
                foreach (var item in list.Items) Write(json, item);
                json.WriteEndArray();
                return;
            case PackScalar { Text: null }: json.WriteNullValue(); return;
            case PackScalar { IsLiteral: true } literal: json.WriteRawValue(literal.Text!); return;
            case PackScalar scalar: json.WriteStringValue(scalar.Text); return;
        }
    }

    /// <summary>Lines and columns of a text that is read from its beginning to its end.</summary>
    private sealed class Places(byte[] utf8)
    {
        private long _at;
        private int _line = 1;
        private long _begin;

        public Place Of(long index)
        {
            for (; _at < index; _at++)
                if (utf8[_at] == (byte)'\n') (_line, _begin) = (_line + 1, _at + 1);
            return new(_line, Encoding.UTF8.GetCharCount(utf8, (int)_begin, (int)(index - _begin)) + 1);
        }
    }
}
