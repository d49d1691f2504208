namespace SunLedger.Persons.Storage;

/// <summary>What of a line is sealed. Names are promises: seals are bound to them.</summary>
internal static class SealedColumns
{
    public const string IdNumber = "persons.lines.id_number";
    public const string Account = "persons.lines.account";
    public const string PersonalFields = "persons.lines.personal_fields";

    public static IReadOnlyList<string> All { get; } = [IdNumber, Account, PersonalFields];
}
