using System.IO.Compression;
using System.Xml;

namespace SunLedger.Imports.Reading;

/// <summary>
/// Opens the XML parts of a workbook: no document type, no entity, nothing fetched, every byte that comes out counted, and the names in all of them together bounded.
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
        NameTable = new BoundedNames(limits),
    };

    /// <summary>The part, or null when the workbook has none of that name.</summary>
    public WorkbookPart? Open(string part)
    {
        var entry = zip.GetEntry(part) ?? zip.Entries.FirstOrDefault(e => e.FullName.Equals(part, StringComparison.OrdinalIgnoreCase));
        if (entry is null) return null;
        try
        {
            return new(new UnpackedStream(entry.Open(), packedBytes, limits), _settings, limits);
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException(ImportsRefusals.FileDamaged);
        }
    }
}
