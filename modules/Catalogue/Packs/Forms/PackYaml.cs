using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SunLedger.Catalogue.Packs.Forms;

/// <summary>A pack as YAML: what an office keeps under version control. Read and written event by event, so that every mistake has its line.</summary>
internal static class PackYaml
{
    private static readonly HashSet<string> OtherThanText = new(StringComparer.OrdinalIgnoreCase) { "", "~", "null", "true", "false", "yes", "no", "on", "off" };

    public static PackNode Read(byte[] utf8)
    {
        try
        {
            var parser = new Parser(new StringReader(Encoding.UTF8.GetString(utf8).TrimStart('\uFEFF')));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) throw new PackUnreadableException(new(1, 1), PackFile.Empty);
            var node = Node(parser, 1);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out var end)) throw new PackUnreadableException(At(end?.Start ?? parser.Current!.Start), PackFile.Trailing);
            return node;
        }
        catch (YamlException e)
        {
            throw new PackUnreadableException(At(e.Start), new("不是正确的YAML，请检查缩进和引号", "this is no well-formed YAML: check indentation and quotes"));
        }
    }

    public static byte[] Write(PackNode node)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(2, int.MaxValue, false, 1024));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, true));
        Write(emitter, node);
        emitter.Emit(new DocumentEnd(true));
        emitter.Emit(new StreamEnd());
        return Encoding.UTF8.GetBytes(text.ToString().TrimEnd('\n') + "\n");
    }

    private static PackNode Node(Parser parser, int depth)
    {
        if (depth > PackFile.Deepest) throw new PackUnreadableException(At(parser.Current!.Start), PackFile.TooDeep);
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var isPlain = scalar.Style is ScalarStyle.Plain;
            return new PackScalar(At(scalar.Start), isPlain && scalar.Value is "" or "~" or "null" ? null : scalar.Value, isPlain);
        }
        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<PackNode>();
            while (!parser.TryConsume<SequenceEnd>(out _)) items.Add(Node(parser, depth + 1));
            return new PackList(At(list.Start), items);
        }
        if (!parser.TryConsume<MappingStart>(out var map))
            throw new PackUnreadableException(At(parser.Current!.Start), new("本地包中不能使用YAML的引用（&、*）", "a pack uses no anchors and aliases of YAML"));
        var entries = new List<PackEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key)) throw new PackUnreadableException(At(parser.Current!.Start), new("此处应为名称", "a name is expected here"));
            if (entries.Exists(e => e.Key == key.Value)) throw new PackUnreadableException(At(key.Start), PackFile.Twice(key.Value));
            entries.Add(new(key.Value, At(key.Start), Node(parser, depth + 1)));
        }
        return new PackMap(At(map.Start), entries);
    }

    private static void Write(Emitter emitter, PackNode node)
    {
        switch (node)
        {
            case PackMap map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Block));
                foreach (var entry in map.Entries)
                {
                    emitter.Emit(new Scalar(entry.Key));
                    Write(emitter, entry.Value);
                }
                emitter.Emit(new MappingEnd());
                return;
            case PackList list:
                var isFlow = list.Items.All(item => item is PackScalar);
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, isFlow ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list.Items) Write(emitter, item);
                emitter.Emit(new SequenceEnd());
                return;
            case PackScalar scalar:
                var style = scalar.IsLiteral || !NeedsQuotes(scalar.Text!) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted;
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, scalar.Text!, style, true, true));
                return;
        }
    }

    // A text that another reader of YAML would take for a number, a date or yes or no stands in quotes.
    private static bool NeedsQuotes(string text) => OtherThanText.Contains(text) || char.IsAsciiDigit(text[0]) || text[0] is '.' or '+' or '-' or '@' or '`' or '“' || text.Contains('\n', StringComparison.Ordinal);

    private static Place At(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
