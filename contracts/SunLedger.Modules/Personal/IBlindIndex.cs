namespace SunLedger.Modules;

/// <summary>
/// Keyed digests of numbers that say who somebody is: equal numbers have equal digests, and without the key in the data directory nobody can go back
/// or try numbers out. What must be compared and need not be read is kept as such a digest alone.
/// </summary>
public interface IBlindIndex
{
    /// <summary>Tells one key from another without telling anything of it: digests of another key can never be compared.</summary>
    string Mark { get; }

    /// <summary>The digest of a value; the same value of another kind has another one.</summary>
    /// <param name="kind">What the value is: <c>person</c>.</param>
    /// <param name="value">The value in its one spelling.</param>
    long Of(string kind, string value);
}
