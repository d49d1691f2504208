using System.IO.Compression;
using System.Xml;

namespace SunLedger.Imports.Reading;

/// <summary>
/// Opens the XML parts of a workbook: no document type, no entity, nothing fetched, and every byte that comes out is counted.
/// </summary>
internal sealed class WorkbookXml(ZipArchive zip, long packedBytes, ReadingLimits limits)
{
    private readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>A reader of the part, or null when the workbook has none of that name.</summary>
    public XmlReader? Open(string part)
    {
        var entry = zip.GetEntry(part) ?? zip.Entries.FirstOrDefault(e => e.FullName.Equals(part, StringComparison.OrdinalIgnoreCase));
        if (entry is null) return null;
        try
        {
            return XmlReader.Create(new UnpackedStream(entry.Open(), packedBytes, limits), _settings);
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException(ImportsRefusals.FileDamaged);
        }
    }

    /// <summary>Moves the reader on; a document type is refused by name, anything else that is not XML as damage.</summary>
    public static bool Next(XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException e)
        {
            throw Refused(e);
        }
    }

    public static FileRefusedException Refused(XmlException e) =>
        // The runtime's messages are not translated; either way the file is refused, only the name of the reason hangs on this.
        new(e.Message.Contains("DTD", StringComparison.Ordinal) ? ImportsRefusals.XmlForbidden : ImportsRefusals.FileDamaged);

    /// <summary>Text of the current text node, and never more of it than a cell may have.</summary>
    public string Text(XmlReader reader, char[] buffer)
    {
        try
        {
            var length = 0;
            int read;
            while ((read = reader.ReadValueChunk(buffer, length, buffer.Length - length)) > 0)
            {
                length += read;
                if (length > limits.CellCharacters) throw new FileRefusedException(ImportsRefusals.CellTooLong, limits.CellCharacters);
            }
            return new(buffer, 0, length);
        }
        catch (XmlException e)
        {
            throw Refused(e);
        }
    }

    /// <summary>A buffer that <see cref="Text"/> can fill: one character longer than a cell, to see that it is too long.</summary>
    public char[] Buffer() => new char[limits.CellCharacters + 1];
}
