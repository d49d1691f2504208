namespace SunLedger.Messages.Catalogue;

/// <summary>The five levels of government, and the village, which reads and never writes.</summary>
public enum DivisionLevel
{
    /// <summary>中央</summary>
    Central = 1,

    /// <summary>省</summary>
    Province = 2,

    /// <summary>市</summary>
    City = 3,

    /// <summary>县（区、市）</summary>
    County = 4,

    /// <summary>乡镇（街道）</summary>
    Township = 5,

    /// <summary>村</summary>
    Village = 6,
}

/// <summary>An administrative division (行政区划) during its validity.</summary>
/// <param name="Code">6 digits down to the county (GB/T 2260), 9 to the township, 12 to the village; <c>000000</c> is the centre.</param>
/// <param name="Name">Name as published.</param>
/// <param name="Level">Level of government.</param>
/// <param name="FinanceParent">Who releases money to it: the province for a province-run county (省直管县), else the geographic parent. Null for the centre.</param>
/// <param name="GeographicParent">The division it lies in. Null for the centre.</param>
/// <param name="Path">Materialised path in the finance tree: <c>/000000/370000/370400/370481/</c>.</param>
/// <param name="ValidFrom">First day on which the code is valid.</param>
/// <param name="ValidTo">First day on which it is no longer valid; null when it still is.</param>
public sealed record Division(
    string Code, string Name, DivisionLevel Level, string? FinanceParent, string? GeographicParent, string Path, DateOnly ValidFrom, DateOnly? ValidTo)
{
    /// <summary>Code of the division that took it over when it ended; null while it is valid, when only its name changed, or when nobody said.</summary>
    public string? Successor { get; init; }

    /// <summary>True when the code is valid on the day.</summary>
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } end || day < end);
}

/// <summary>Reads divisions from memory: they change a few times a year and are asked for with every row.</summary>
public interface IDivisions
{
    /// <summary>The division with this 6-, 9- or 12-digit code on that day; a 9-digit finance code ending in 000 means the 6-digit division. Null when unknown or not valid then.</summary>
    Division? Find(string code, DateOnly on);

    /// <summary>The newest division that ever had this code, valid or not.</summary>
    Division? Latest(string code);

    /// <summary>The divisions directly below in the finance tree, valid on that day, by code.</summary>
    IReadOnlyList<Division> Children(string code, DateOnly on);

    /// <summary>The divisions directly below, valid on that day as far as was recorded by an instant; by everything when it is null.</summary>
    IReadOnlyList<Division> Children(string code, DateOnly on, DateTimeOffset? knownAt) => Children(code, on);

    /// <summary>The divisions that had ended by that day and that another one took over, by code, as far as was recorded by an instant; by everything when it is null.</summary>
    IReadOnlyList<Division> TakenOver(DateOnly by, DateTimeOffset? knownAt) => [];
}
