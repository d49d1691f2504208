using System.Xml;

namespace SunLedger.Imports.Reading;

/// <summary>Text with runs of different fonts, in a shared text or inside a cell.</summary>
internal static class RichText
{
    /// <summary>Reads to the end of the current element and gives its text, without the phonetic guides that stand beside Chinese and Japanese.</summary>
    public static string Read(WorkbookPart part, char[] buffer, ReadingLimits limits)
    {
        var reader = part.Xml;
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        var text = new TextParts(limits.CellCharacters);
        var phonetic = -1;
        var inText = false;
        while (part.Next() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh" && !reader.IsEmptyElement && phonetic < 0) phonetic = reader.Depth;
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == phonetic) phonetic = -1;
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t") inText = !reader.IsEmptyElement;
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "t") inText = false;
            else if (inText && phonetic < 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Add(part.Text(buffer));
            }
        }
        return text.ToString();
    }
}
