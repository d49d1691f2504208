namespace SunLedger.Imports.Reading;

/// <summary>What the first bytes of a file say that it is. Names and content types are only claims.</summary>
internal enum FileSignature
{
    /// <summary>Anything without a known signature: a delimited text, or it will be found out.</summary>
    Text,
    Gzip,
    Zip,

    /// <summary>Old Excel (.xls), or an encrypted workbook: both are OLE containers.</summary>
    Ole,

    /// <summary>Some other well-known format: PDF, RAR, 7z, an image, XML or HTML.</summary>
    Other,
}

internal static class Signatures
{
    private static readonly (byte[] Bytes, FileSignature Is)[] Known =
    [
        ([0x1F, 0x8B], FileSignature.Gzip),
        ([0x50, 0x4B, 0x03, 0x04], FileSignature.Zip),
        ([0x50, 0x4B, 0x05, 0x06], FileSignature.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0], FileSignature.Ole),
        ("%PDF"u8.ToArray(), FileSignature.Other),
        ("Rar!"u8.ToArray(), FileSignature.Other),
        ([0x37, 0x7A, 0xBC, 0xAF], FileSignature.Other),
        ([0x89, 0x50, 0x4E, 0x47], FileSignature.Other),
        ([0xFF, 0xD8, 0xFF], FileSignature.Other),
        ([0x28, 0xB5, 0x2F, 0xFD], FileSignature.Other),
        ("BZh"u8.ToArray(), FileSignature.Other),
        ("<?xml"u8.ToArray(), FileSignature.Other),
        ("<!DOC"u8.ToArray(), FileSignature.Other),
        ("<html"u8.ToArray(), FileSignature.Other),
    ];

    public static FileSignature Of(ReadOnlySpan<byte> head)
    {
        foreach (var (bytes, signature) in Known)
            if (head.StartsWith(bytes)) return signature;
        return FileSignature.Text;
    }

    /// <summary>Reads the signature and goes back to where the stream stood.</summary>
    public static FileSignature Of(Stream file)
    {
        Span<byte> head = stackalloc byte[8];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Seek(-read, SeekOrigin.Current);
        return Of(head[..read]);
    }
}
