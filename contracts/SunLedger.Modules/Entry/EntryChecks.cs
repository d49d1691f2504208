namespace SunLedger.Modules;

/// <summary>Checks of single fields that every module makes alike; null when nothing is wrong.</summary>
public static class EntryChecks
{
    /// <summary>An id in the right form.</summary>
    public static Fault? Id(int row, string field, string? value) =>
        Identifier.IsOne(value) ? null : Fault.Of(EntryRefusals.IdFormat, row, field, value);

    /// <summary>A text that must be there.</summary>
    public static Fault? RequiredText(int row, string field, string chinese, string? value, int maxLength) =>
        string.IsNullOrWhiteSpace(value) ? Fault.Of(EntryRefusals.Required, row, field, chinese, field) : Text(row, field, chinese, value, maxLength);

    /// <summary>A text that may be absent.</summary>
    public static Fault? Text(int row, string field, string chinese, string? value, int maxLength) =>
        value?.Length > maxLength ? Fault.Of(EntryRefusals.TooLong, row, field, chinese, field, maxLength) : null;
}
