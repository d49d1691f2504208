using System.IO.Compression;
using System.Xml;

namespace SunLedger.Imports.Reading;

/// <summary>
/// The parts of an .xlsx file that a table needs: names of sheets, where they lie, which styles are dates, the shared texts.
/// </summary>
internal sealed class Workbook : IDisposable
{
    private const string Main = "xl/workbook.xml";
    private const int MostNameCharacters = 255; // of a sheet (Excel takes 31), or of where it lies

    private readonly FileStream _file;
    private readonly ZipArchive _zip;

    private Workbook(FileStream file, ZipArchive zip, ReadingLimits limits)
    {
        _file = file;
        _zip = zip;
        Limits = limits;
        Xml = new WorkbookXml(zip, file.Length, limits);
        (Sheets, DatesFrom1904) = ReadSheets();
        DateStyles = Reading.DateStyles.Read(Xml);
        Texts = SharedTexts.Read(Xml, limits);
    }

    public ReadingLimits Limits { get; }
    public WorkbookXml Xml { get; }
    public IReadOnlyList<(string Name, string Part)> Sheets { get; }
    public bool DatesFrom1904 { get; }
    public DateStyles DateStyles { get; }
    public SharedTexts Texts { get; }

    public static Workbook Open(string path, ReadingLimits limits)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        try
        {
            if (FileRefusedException.Of(ZipDirectory.Check(file, limits.Unpacking), limits) is { } refused) throw refused;
            return new(file, new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true), limits);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException { HResult: unchecked((int)0x80131620) })
        {
            file.Dispose();
            throw new FileRefusedException(ImportsRefusals.FileDamaged);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _zip.Dispose();
        _file.Dispose();
    }

    private (IReadOnlyList<(string, string)>, bool) ReadSheets()
    {
        using var main = Xml.Open(Main) ?? throw new FileRefusedException(ImportsRefusals.FileFormat);
        var reader = main.Xml;
        var parts = ReadRelations();
        var sheets = new List<(string, string)>();
        var from1904 = false;
        while (main.Next())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "workbookPr") from1904 = reader.GetAttribute("date1904") is "1" or "true";
            if (reader.LocalName != "sheet" || reader.GetAttribute("state") is "hidden" or "veryHidden") continue;
            if (IdOf(reader) is not { } id || !parts.TryGetValue(id, out var part)) continue;
            // Each sheet is a file of its own: there cannot be more of them than files.
            if (sheets.Count == Limits.ZipEntries) throw new FileRefusedException(ImportsRefusals.XmlExcessive);
            sheets.Add((Short(reader.GetAttribute("name") ?? ""), part));
        }
        return sheets.Count > 0 ? (sheets, from1904) : throw new FileRefusedException(ImportsRefusals.FileFormat);
    }

    private Dictionary<string, string> ReadRelations()
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var relations = Xml.Open("xl/_rels/workbook.xml.rels") ?? throw new FileRefusedException(ImportsRefusals.FileFormat);
        var reader = relations.Xml;
        while (relations.Next())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship" || reader.GetAttribute("TargetMode") == "External") continue;
            if (reader.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) != true) continue;
            if (parts.Count == Limits.ZipEntries) throw new FileRefusedException(ImportsRefusals.XmlExcessive);
            if (reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
                parts[Short(id)] = Short(target).StartsWith('/') ? target[1..] : "xl/" + target;
        }
        return parts;
    }

    private static string Short(string name) => name.Length <= MostNameCharacters ? name : throw new FileRefusedException(ImportsRefusals.XmlExcessive);

    // r:id in the transitional and in the strict form of the format: the prefix and its namespace vary, the local name does not.
    private static string? IdOf(XmlReader reader)
    {
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.LocalName != "id" || reader.Prefix.Length == 0) continue;
            var id = reader.Value;
            reader.MoveToElement();
            return id;
        }
        reader.MoveToElement();
        return null;
    }
}
