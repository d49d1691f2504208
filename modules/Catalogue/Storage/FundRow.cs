using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Storage;

/// <summary>A fund of a list as stored. A national row has no owner and is locked.</summary>
internal sealed class FundRow
{
    public required string Code { get; init; }
    public required DivisionLevel Level { get; init; }
    public required int Seq { get; init; }
    public required string Name { get; set; }
    public required string English { get; set; }
    public required string CategoryCode { get; init; }
    public required string ResponsibleDepartment { get; set; }
    public string? ScopeClause { get; set; }
    public required bool IsPartial { get; init; }
    public string? OwnerDivision { get; init; }
    public string? OwnerPath { get; init; }

    /// <summary>What is odd about the row, for readers.</summary>
    public string? Note { get; set; }
    public string? NoteEn { get; init; }
    [Recorded]
    public required DateTimeOffset EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    /// <summary>Takes over how a newer pack describes an own fund; the category, under which money is registered, stays.</summary>
    public bool Take(string name, string english, string department, string? scope, string? note)
    {
        if ((Name, English, ResponsibleDepartment, ScopeClause, Note) == (name, english, department, scope, note)) return false;
        (Name, English, ResponsibleDepartment, ScopeClause, Note) = (name, english, department, scope, note);
        return true;
    }

    public Fund ToFund() => new(Code, Level, Seq, Name, English, CategoryCode, ResponsibleDepartment, ScopeClause, IsPartial, OwnerDivision);
}
