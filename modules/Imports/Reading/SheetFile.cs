namespace SunLedger.Imports.Reading;

/// <summary>Opens an uploaded file as a table, whatever it turns out to be.</summary>
internal static class SheetFile
{
    /// <summary>
    /// Opens the file. A delimited file is read once from end to end for its encoding, its length and its wholeness, so that nothing is
    /// written from a file whose second half cannot be read.
    /// </summary>
    public static ISheet Open(string path, string? sheet, ReadingLimits limits)
    {
        using var file = File.OpenRead(path);
        if (file.Length == 0) throw new FileRefusedException(ImportsRefusals.FileEmpty);
        return Signatures.Of(file) switch
        {
            FileSignature.Zip => OpenWorkbook(path, sheet, limits),
            FileSignature.Gzip => OpenDelimited(path, gzip: true, limits),
            FileSignature.Text => OpenDelimited(path, gzip: false, limits),
            _ => throw new FileRefusedException(ImportsRefusals.FileFormat),
        };
    }

    private static WorkbookSheet OpenWorkbook(string path, string? sheet, ReadingLimits limits)
    {
        var book = Workbook.Open(path, limits);
        try
        {
            return new(book, sheet);
        }
        catch
        {
            book.Dispose();
            throw;
        }
    }

    private static DelimitedSheet OpenDelimited(string path, bool gzip, ReadingLimits limits)
    {
        using var source = UnpackedOrPlain.Open(path, gzip, limits);
        if (gzip && new FileInfo(path).Length < GzipTrailer.ShortestMember) throw new FileRefusedException(ImportsRefusals.FileTruncated);
        var text = TextInspection.Of(gzip ? Unpacked(source) : source.Stream, limits);
        if (gzip && !GzipTrailer.IsWhole(path, source.Position, limits)) throw new FileRefusedException(ImportsRefusals.FileTruncated);
        return new(path, text, gzip, limits);
    }

    private static Stream Unpacked(UnpackedOrPlain source)
    {
        // What is packed twice, or is no text at all, is told by name instead of as bad characters.
        var peeked = new PeekedStream(source.Stream);
        return Signatures.Of(peeked.Head) == FileSignature.Text ? peeked : throw new FileRefusedException(ImportsRefusals.FileFormat);
    }
}
