using System.Globalization;
using System.Text.Json.Serialization;
using SunLedger.Modules;

namespace SunLedger.Messages.Catalogue;

/// <summary>What can be switched.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SwitchKind>))]
public enum SwitchKind
{
    /// <summary>A part of the platform (功能模块), for the whole system.</summary>
    [JsonStringEnumMemberName("module")] Module = 1,

    /// <summary>A fund category (资金类别), for the system or for a division and all below it.</summary>
    [JsonStringEnumMemberName("category")] Category = 2,

    /// <summary>A fund (资金), for the system or for a division and all below it.</summary>
    [JsonStringEnumMemberName("fund")] Fund = 3,
}

/// <summary>Something that is off: since when, by whom and why.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="English">Its name in English.</param>
/// <param name="DivisionCode">The division that switched it off for itself and all below; null for the whole system.</param>
/// <param name="Since">Since when.</param>
/// <param name="By">Name of whoever switched it off.</param>
/// <param name="Reason">Why.</param>
public sealed record SwitchedOff(SwitchKind Kind, string Code, string Name, string English, string? DivisionCode, DateTimeOffset Since, string By, string Reason)
{
    /// <summary>The published refusal of a call that needs it.</summary>
    public RefusalText Refusal => Kind switch
    {
        SwitchKind.Module => SwitchRefusals.ModuleDisabled,
        SwitchKind.Category => SwitchRefusals.CategoryDisabled,
        _ => SwitchRefusals.FundDisabled,
    };

    /// <summary>The same as a fault, at a row and field.</summary>
    public Fault Fault(int? row, string? field) => Modules.Fault.Of(
        Refusal, row, field, Name, English, Since.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), By, Reason);
}

/// <summary>
/// Reads from memory what is switched off. A thing is on where nobody above it has switched it off: the system, or a division on the way from the
/// centre down. Another host's switch is known within five seconds.
/// </summary>
public interface ISwitches
{
    /// <summary>True while nothing at all is off: most days, so that nobody need ask for every row.</summary>
    bool IsAllOn { get; }

    /// <summary>The modules that are off, by code.</summary>
    IReadOnlyCollection<string> ModulesOff { get; }

    /// <summary>What has the module off; null while it is on.</summary>
    SwitchedOff? Module(string code);

    /// <summary>What has the module off in whose assembly this type stands; null while it is on, or when no module's assembly is.</summary>
    SwitchedOff? ModuleOf(Type type);

    /// <summary>What has the category off in the division with this path; null while it is on.</summary>
    SwitchedOff? Category(string categoryCode, string divisionPath);

    /// <summary>What has the fund, or its category, off in the division with this path; null while both are on.</summary>
    SwitchedOff? Fund(string fundCode, string categoryCode, string divisionPath);
}
