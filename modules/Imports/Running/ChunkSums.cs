namespace SunLedger.Imports.Running;

/// <summary>Money of one field in the rows of one chunk. Counted in fen, wider than an amount, and turned into yuan once: a decimal a row took longer than the row's whole tally.</summary>
internal sealed class ChunkSums
{
    private Int128 _accepted;
    private Int128 _duplicates;
    private Int128 _refused;

    /// <summary>True when a row had an amount, be it zero.</summary>
    public bool HoldsAny { get; private set; }

    public void Add(Outcome outcome, Money money)
    {
        HoldsAny = true;
        if (outcome == Outcome.Accepted) _accepted += money.Fen;
        else if (outcome == Outcome.Duplicate) _duplicates += money.Fen;
        else _refused += money.Fen;
    }

    /// <summary>The sums of the chunks before, and these.</summary>
    public FieldSums AddedTo(FieldSums before) => new(
        before.Read + Yuan(_accepted + _duplicates + _refused), before.Accepted + Yuan(_accepted), before.Duplicates + Yuan(_duplicates), before.Refused + Yuan(_refused));

    private static decimal Yuan(Int128 fen) => (decimal)fen / 100;
}
