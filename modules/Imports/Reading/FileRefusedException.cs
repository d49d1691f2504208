namespace SunLedger.Imports.Reading;

/// <summary>
/// The file as a whole cannot be read. Readers lie under streams and XML readers that only an exception passes through;
/// each use case catches it once, at its edge, and answers with the fault.
/// </summary>
internal sealed class FileRefusedException(Fault fault) : Exception(fault.MessageEn)
{
    public FileRefusedException(RefusalText text, params object?[] values) : this(Fault.Of(text, null, null, values))
    {
    }

    public Fault Fault { get; } = fault;

    /// <summary>What is refused of a packed file; null when nothing is.</summary>
    public static FileRefusedException? Of(PackedFault fault, ReadingLimits limits) => fault switch
    {
        PackedFault.None => null,
        PackedFault.Truncated => new(ImportsRefusals.FileTruncated),
        PackedFault.TooManyEntries => new(ImportsRefusals.TooManyEntries, limits.ZipEntries),
        PackedFault.TooLargeUnpacked => new(ImportsRefusals.FileTooLargeUnpacked, limits.UnpackedBytes >> 20, limits.UnpackedRatio),
        _ => new(ImportsRefusals.FileDamaged),
    };
}
