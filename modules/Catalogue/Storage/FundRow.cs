using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Storage;

/// <summary>A fund of a list as stored. A national row has no owner and is locked.</summary>
internal sealed class FundRow
{
    public required string Code { get; init; }
    public required DivisionLevel Level { get; init; }
    public required int Seq { get; init; }
    public required string Name { get; init; }
    public required string English { get; init; }
    public required string CategoryCode { get; init; }
    public required string ResponsibleDepartment { get; init; }
    public string? ScopeClause { get; init; }
    public required bool IsPartial { get; init; }
    public string? OwnerDivision { get; init; }
    public string? OwnerPath { get; init; }

    /// <summary>What is odd about the row, for readers.</summary>
    public string? Note { get; init; }
    public string? NoteEn { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    public Fund ToFund() => new(Code, Level, Seq, Name, English, CategoryCode, ResponsibleDepartment, ScopeClause, IsPartial, OwnerDivision);
}
