using System.IO.Compression;

namespace SunLedger.Approval.Attachments;

/// <summary>The kinds of files that may be attached, told by what they hold and not by what they are called.</summary>
internal static class FileKinds
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The media type of the file; null when it is none of those accepted, and what is wrong with it when it is an archive.</summary>
    public static (string? MediaType, PackedFault Fault) Of(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[8];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.StartsWith("%PDF-"u8)) return ("application/pdf", PackedFault.None);
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return ("image/png", PackedFault.None);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return ("image/jpeg", PackedFault.None);
        if (!head.StartsWith("PK\u0003\u0004"u8)) return (null, PackedFault.None);
        try
        {
            return Package.Check(file) is not PackedFault.None and var fault ? (null, fault) : (PackageOf(file), PackedFault.None);
        }
        catch (InvalidDataException)
        {
            return (null, PackedFault.Damaged); // it begins like an archive and is none
        }
    }

    // Office files and OFD are archives: named by the part that only they have.
    private static string? PackageOf(FileStream file)
    {
        file.Seek(0, SeekOrigin.Begin);
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.GetEntry("OFD.xml") is not null) return "application/ofd";
        if (archive.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
        if (archive.GetEntry("[Content_Types].xml") is null) return null;
        if (archive.GetEntry("word/document.xml") is not null) return Word;
        return archive.GetEntry("xl/workbook.xml") is not null ? Excel : null;
    }
}
