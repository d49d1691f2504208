using System.Xml;

namespace SunLedger.Imports.Reading;

/// <summary>The shared texts of a workbook, kept in memory up to a limit.</summary>
internal sealed class SharedTexts(IReadOnlyList<string> texts)
{
    /// <summary>The text with this index, or null when the workbook has none.</summary>
    public string? At(int index) => index >= 0 && index < texts.Count ? texts[index] : null;

    public static SharedTexts Read(WorkbookXml xml, ReadingLimits limits)
    {
        var texts = new List<string>();
        using var part = xml.Open("xl/sharedStrings.xml");
        if (part is null) return new(texts);
        var buffer = WorkbookPart.Buffer(limits);
        var characters = 0L;
        while (part.Next())
        {
            if (part.Xml.NodeType != XmlNodeType.Element || part.Xml.LocalName != "si") continue;
            var text = RichText.Read(part, buffer, limits);
            // An empty text still costs its place in the list.
            characters += text.Length + 16;
            if (characters > limits.SharedCharacters) throw new FileRefusedException(ImportsRefusals.TooManySharedTexts, limits.SharedCharacters >> 20);
            texts.Add(text);
        }
        return new(texts);
    }
}
