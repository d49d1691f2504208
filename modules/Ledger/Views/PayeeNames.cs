namespace SunLedger.Ledger.Views;

/// <summary>
/// How the name of a payee is shown (disclosure-approval.md §3). Enterprises and units are named. Of a person whoever pays, or may see persons, reads the name; everybody else 张*.
/// Files that leave the platform always say 张*.
/// </summary>
internal static class PayeeNames
{
    private const string Person = "个人";
    private const int LongestName = 4; // where nobody said what a payee is: no unit has so short a name

    private static readonly string[] Handlers = [May.PostPayments, May.ApplyPayments, May.CheckPayments, May.SeePersons];

    public static string Shown(string name, string? kind, ICaller caller) => Handlers.Any(caller.May) ? name : Masked(name, kind);

    public static string Masked(string name, string? kind) => IsPerson(name, kind) ? Masking.Name(name) : name;

    private static bool IsPerson(string name, string? kind) => kind == Person || (kind is null && name.Trim().Length <= LongestName);
}
