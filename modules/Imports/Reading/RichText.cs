using System.Text;
using System.Xml;

namespace SunLedger.Imports.Reading;

/// <summary>Text with runs of different fonts, in a shared text or inside a cell.</summary>
internal static class RichText
{
    /// <summary>Reads to the end of the current element and gives its text, without the phonetic guides that stand beside Chinese and Japanese.</summary>
    public static string Read(WorkbookXml xml, XmlReader reader, char[] buffer, ReadingLimits limits)
    {
        if (reader.IsEmptyElement) return "";
        var depth = reader.Depth;
        string? text = null;
        StringBuilder? more = null;
        var phonetic = -1;
        var inText = false;
        while (WorkbookXml.Next(reader) && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh" && !reader.IsEmptyElement && phonetic < 0) phonetic = reader.Depth;
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == phonetic) phonetic = -1;
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t") inText = !reader.IsEmptyElement;
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "t") inText = false;
            else if (inText && phonetic < 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                var part = xml.Text(reader, buffer);
                if (text is null) text = part;
                else more = (more ?? new StringBuilder(text)).Append(part);
                if (more?.Length > limits.CellCharacters) throw new FileRefusedException(ImportsRefusals.CellTooLong, limits.CellCharacters);
            }
        }
        return more?.ToString() ?? text ?? "";
    }
}
