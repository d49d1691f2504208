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
}
