using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Storage;

/// <summary>A division during its validity, as stored.</summary>
internal sealed class DivisionRow
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required DivisionLevel Level { get; init; }
    public string? FinanceParent { get; init; }
    public string? GeographicParent { get; init; }
    public required string Path { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }

    /// <summary>Who took it over when it ended.</summary>
    public string? Successor { get; init; }

    public Division ToDivision() => new(Code, Name, Level, FinanceParent, GeographicParent, Path, ValidFrom, ValidTo) { Successor = Successor };

    public static DivisionRow Of(Division d) => new()
    {
        Code = d.Code,
        Name = d.Name,
        Level = d.Level,
        FinanceParent = d.FinanceParent,
        GeographicParent = d.GeographicParent,
        Path = d.Path,
        ValidFrom = d.ValidFrom,
        ValidTo = d.ValidTo,
        Successor = d.Successor,
    };
}
