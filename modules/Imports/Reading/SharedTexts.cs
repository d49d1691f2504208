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
        using var reader = xml.Open("xl/sharedStrings.xml");
        if (reader is null) return new(texts);
        var buffer = xml.Buffer();
        var characters = 0L;
        while (WorkbookXml.Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "si") continue;
            var text = RichText.Read(xml, reader, buffer, limits);
            // An empty text still costs its place in the list.
            characters += text.Length + 16;
            if (characters > limits.SharedCharacters) throw new FileRefusedException(ImportsRefusals.TooManySharedTexts, limits.SharedCharacters >> 20);
            texts.Add(text);
        }
        return new(texts);
    }
}
