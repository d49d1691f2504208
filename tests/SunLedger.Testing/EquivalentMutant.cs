namespace SunLedger.Testing;

/// <summary>A mutant that no case can notice, because it means the same as the rule.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Rule">The code of the rule.</param>
/// <param name="Text">The mutant as the report prints it.</param>
/// <param name="Argument">Why nobody could notice it.</param>
public sealed record EquivalentMutant(int Line, string Rule, string Text, string Argument);
