namespace SunLedger.Modules;

/// <summary>What the directory of a zip file claims of one of its files.</summary>
/// <param name="Method">How it is packed: 0 not at all, 8 by deflate.</param>
/// <param name="Packed">Bytes that it takes in the archive; the largest of 32 bits where it stands elsewhere.</param>
/// <param name="Unpacked">Bytes that it unpacks to.</param>
/// <param name="At">Where its own header lies; the largest of 32 bits where that stands elsewhere.</param>
public sealed record ZipEntry(int Method, long Packed, long Unpacked, long At);
