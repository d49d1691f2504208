namespace SunLedger.Ledger.Batches;

/// <summary>A line that was posted into the books in hand and waits to be stored.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="ContentHash">Digest of what it says.</param>
internal abstract record PostedLine(string Id, long ContentHash)
{
    /// <summary>The accounts that it moved.</summary>
    public abstract IEnumerable<AccountInHand> Accounts { get; }
}

/// <summary>What became of one line: posted, there already, or refused.</summary>
/// <param name="Line">The line when it was posted.</param>
/// <param name="Faults">Why it was refused; empty else.</param>
internal readonly record struct Taken<TLine>(TLine? Line, IReadOnlyList<Fault> Faults) where TLine : PostedLine
{
    /// <summary>The same line was there already.</summary>
    public static Taken<TLine> Duplicate => new(null, []);

    public static Taken<TLine> Posted(TLine line) => new(line, []);

    public static Taken<TLine> Refused(params IReadOnlyList<Fault> faults) => new(null, faults);
}
