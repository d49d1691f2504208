using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SunLedger.Host.OpenApi;

/// <summary>What the sources say about a property of a request or an answer: the compiler writes it beside the assembly.</summary>
internal static partial class XmlDocs
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Books = new();

    /// <summary>The sentence about the property; null when there is none.</summary>
    public static string? Of(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var name = (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');
        var book = Books.GetOrAdd(type.Assembly, Read);
        var said = book.GetValueOrDefault($"P:{name}.{property.Name}")?.Element("summary")
            ?? book.GetValueOrDefault($"T:{name}")?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == property.Name);
        return said is null ? null : Plain(said);
    }

    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(file)) return [];
        return XDocument.Load(file).Descendants("member").Where(m => m.Attribute("name") is not null)
            .GroupBy(m => m.Attribute("name")!.Value).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    // <c>word</c> and <see cref="…"/> become their words.
    private static string? Plain(XElement said)
    {
        var words = string.Concat(said.DescendantNodes().Select(n => n switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "paramref" } see => (see.Attribute("cref") ?? see.Attribute("name"))?.Value.Split('.', ':')[^1],
            _ => null,
        }));
        var plain = Spaces().Replace(words, " ").Trim();
        return plain.Length == 0 ? null : plain;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
