namespace SunLedger.Categories.Cases;

/// <summary>A mutant that no case can notice, because it means the same as what stood there.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Of">Whose condition it is: the code of a rule, or <c>owes photos</c>.</param>
/// <param name="Text">The mutant as the report prints it.</param>
/// <param name="Argument">Why nobody could notice it.</param>
public sealed record EquivalentMutant(int Line, string Of, string Text, string Argument);
