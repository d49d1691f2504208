namespace SunLedger.Persons.Storage;

/// <summary>A line that waits to be sealed: noted in the line's own transaction, gone in the one that seals it.</summary>
internal sealed class UnsealedLine
{
    public required long No { get; init; }
}
