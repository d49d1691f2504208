using SunLedger.Approval.Storage;

namespace SunLedger.Approval.Working;

/// <summary>What became of an act.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Outcome">Done, done before, or refused.</param>
/// <param name="Status">The HTTP status when it stands alone.</param>
/// <param name="Faults">Why it was refused.</param>
/// <param name="Document">The document afterwards; null when it was refused.</param>
internal sealed record Acted(string? Id, Outcome Outcome, int Status, IReadOnlyList<Fault> Faults, DocumentRow? Document)
{
    public static Acted Done(DocumentRow document) => new(document.Id, Outcome.Accepted, StatusCodes.Status200OK, [], document);

    public static Acted Before(DocumentRow document) => new(document.Id, Outcome.Duplicate, StatusCodes.Status200OK, [], document);

    public static Acted Not(string? id, RefusalText why, string? field, params object?[] values) => new(id, Outcome.Refused, why.Status, [Fault.Of(why, null, field, values)], null);

    /// <summary>What the kind of the document refuses.</summary>
    public static Acted Not(string? id, IReadOnlyList<Fault> faults) => new(id, Outcome.Refused, StatusCodes.Status422UnprocessableEntity, faults, null);

    /// <summary>The same as a row of a batch.</summary>
    public RowResult At(int row) => new RowResult(row, Id, Outcome, Faults, []).At(row);
}
