using System.Collections.Frozen;

namespace SunLedger.Modules;

/// <summary>
/// What people type, told from what names things. An identity number in a text is masked at the door, before anything is decided, compared, signed or stored; an id, a code, a secret
/// and what a module seals stay whole. The two doors, bodies and files, ask this one place.
/// </summary>
public static class TypedText
{
    private static readonly string[] Endings = ["Id", "Code", "Account", "Uscc", "Hash"];

    private static readonly FrozenSet<string> Names = new[]
    {
        "id", "code", "uscc", "from", "to", "returns", "corrects", "reverses", "user", "subject", // they name something
        "idNumber", "account", "household", // they are sealed, or kept as a digest
        "password", "current", "ticket", // they are secrets
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True when a field of this name is no typed text, so that it stays as it was sent.</summary>
    /// <param name="field">Its name as it stands in JSON: <c>payeeAccount</c>.</param>
    public static bool IsWhole(string field) => Names.Contains(field) || EndsAsNamed(field);

    /// <summary>What is taken of a text in this field.</summary>
    public static string Of(string field, string text) =>
        IsWhole(field) ? text : field.EndsWith("No", StringComparison.Ordinal) ? Masking.Number(text) : Masking.Text(text);

    // Asked several times of every row of a file: nothing is made for the question.
    private static bool EndsAsNamed(string field)
    {
        foreach (var ending in Endings)
            if (field.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}

/// <summary>A property that stays as it was sent, because its module seals what is personal in it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeptWholeAttribute : Attribute;
