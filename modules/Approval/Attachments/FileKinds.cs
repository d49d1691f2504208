using System.IO.Compression;

namespace SunLedger.Approval.Attachments;

/// <summary>The kinds of files that may be attached, told by what they hold and not by what they are called.</summary>
internal static class FileKinds
{
    private const int MostEntries = 2_000;
    private const long MostUnpacked = 200L << 20;

    /// <summary>The media type of the file; null when it is none of those accepted.</summary>
    public static string? Of(string path)
    {
        Span<byte> head = stackalloc byte[8];
        using (var file = File.OpenRead(path)) head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.StartsWith("%PDF-"u8)) return "application/pdf";
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return "image/png";
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "image/jpeg";
        return head.StartsWith("PK\u0003\u0004"u8) ? PackageOf(path) : null;
    }

    // Office files and OFD are archives: named by the part that only they have. One that unpacks beyond measure is no document.
    private static string? PackageOf(string path)
    {
        try
        {
            using var archive = ZipFile.OpenRead(path);
            if (archive.Entries.Count > MostEntries || archive.Entries.Sum(e => e.Length) > MostUnpacked) return null;
            if (archive.GetEntry("OFD.xml") is not null) return "application/ofd";
            if (archive.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            if (archive.GetEntry("[Content_Types].xml") is null) return null;
            if (archive.GetEntry("word/document.xml") is not null) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            return archive.GetEntry("xl/workbook.xml") is not null ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : null;
        }
        catch (InvalidDataException)
        {
            return null; // it begins like an archive and is none
        }
    }
}
