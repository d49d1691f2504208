namespace SunLedger.Modules;

/// <summary>
/// How the name of a payee is shown (disclosure-approval.md §3). Enterprises and units are named. Of a person whoever pays, or may see persons, reads the name; everybody else 张*.
/// Files that leave the platform always say 张*.
/// </summary>
public static class PayeeNames
{
    /// <summary>The kind of a payee who is a person.</summary>
    public const string Person = "个人";

    /// <summary>Where nobody said what a payee is: no unit has so short a name.</summary>
    public const int LongestName = 4;

    /// <summary>Who reads the names of persons who are paid: whoever may do one of these.</summary>
    public static IReadOnlyList<string> Readers { get; } = [May.PostPayments, May.ApplyPayments, May.CheckPayments, May.SeePersons];

    /// <summary>True when the caller reads the names of persons who are paid, and so may look for them.</summary>
    public static bool MayRead(ICaller caller) => Readers.Any(caller.May);

    /// <summary>The name as this caller reads it.</summary>
    public static string Shown(string name, string? kind, ICaller caller) => MayRead(caller) ? name : Masked(name, kind);

    /// <summary>The name as somebody reads it who handles no payment.</summary>
    public static string Masked(string name, string? kind) => IsPerson(name, kind) ? Masking.Name(name) : name;

    /// <summary>True when a payee of this name and kind is a person, as far as anybody said.</summary>
    public static bool IsPerson(string name, string? kind) => kind == Person || (kind is null && name.Trim().Length <= LongestName);

    /// <summary>The first character of a masked name that somebody looks for, 张 of 张*; null when it is none.</summary>
    public static string? Initial(string words) => words.Length is 2 or 3 && words[^1] == '*' && Masking.Name(words) == words ? words[..^1] : null;
}
