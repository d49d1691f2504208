namespace SunLedger.Categories;

/// <summary>Somebody or something stands in a register on a day. Unknown when nobody is named, when the day is not known, or when no version of the register covers it.</summary>
public sealed class InRegister : Condition
{
    internal InRegister(IField of, Register register, IReadOnlyList<string> states, DateValue? on) => (Of, Register, States, On) = (of, register, [.. states], on);

    /// <summary>Who or what.</summary>
    public IField Of { get; }
    /// <summary>The register.</summary>
    public Register Register { get; }
    /// <summary>In which of its states; any when empty.</summary>
    public IReadOnlyList<string> States { get; }
    /// <summary>The day; the day of judging when null.</summary>
    public DateValue? On { get; }
    /// <inheritdoc/>
    public override IReadOnlyList<Formula> Parts => On is null ? [(Formula)Of] : [(Formula)Of, On];
}
