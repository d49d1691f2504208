namespace SunLedger.Categories.Cases;

/// <summary>A case that cannot be understood: which, and what was expected.</summary>
public sealed class CaseFormatException : FormatException
{
    internal CaseFormatException(int line, Bilingual expected) : base($"line {line}: expected {expected.English}") => (Line, Expected) = (line, expected);

    /// <summary>The line of the file, or the row of the list, from 1.</summary>
    public int Line { get; }

    /// <summary>What was expected instead.</summary>
    public Bilingual Expected { get; }
}
