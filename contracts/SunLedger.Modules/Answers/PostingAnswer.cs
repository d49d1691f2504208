namespace SunLedger.Modules;

/// <summary>The answer to anything that is posted, one thing or many: how many rows went which way, and what became of each.</summary>
/// <param name="Accepted">Rows written.</param>
/// <param name="Duplicates">Rows that were there already.</param>
/// <param name="Refused">Rows not written.</param>
/// <param name="Results">One per row, in order.</param>
public sealed record PostingAnswer(int Accepted, int Duplicates, int Refused, IReadOnlyList<PostedRow> Results)
{
    /// <summary>The answer that these results make, in the reader's language.</summary>
    public static PostingAnswer Of(IReadOnlyList<RowResult> results, bool english) => new(
        results.Count(r => r.Outcome == Outcome.Accepted),
        results.Count(r => r.Outcome == Outcome.Duplicate),
        results.Count(r => r.Outcome == Outcome.Refused),
        [.. results.Select(r => PostedRow.Of(r, english))]);

    /// <summary>201 for one thing written, 200 for an array or a duplicate, 422 when nothing was taken because of refusals.</summary>
    public int Status(bool isMany)
    {
        if (Refused > 0 && Accepted + Duplicates == 0) return StatusCodes.Status422UnprocessableEntity;
        return !isMany && Accepted == 1 ? StatusCodes.Status201Created : StatusCodes.Status200OK;
    }
}

/// <summary>What became of one row, on the wire.</summary>
/// <param name="Row">1-based row of the array.</param>
/// <param name="Id">The caller's id; null when the row had none.</param>
/// <param name="Outcome">Accepted, duplicate or refused.</param>
/// <param name="Errors">Why it was refused; empty else.</param>
/// <param name="Warnings">Codes of the rules that warn about it.</param>
public sealed record PostedRow(int Row, string? Id, Outcome Outcome, IReadOnlyList<ProblemError> Errors, IReadOnlyList<string> Warnings)
{
    /// <summary>The row in the reader's language.</summary>
    public static PostedRow Of(RowResult result, bool english) => new(
        result.Row, result.Id, result.Outcome,
        [.. result.Faults.Select(f => new ProblemError(f.Row ?? result.Row, f.Field, f.Code, english ? f.MessageEn : f.Message, english ? f.HintEn : f.Hint))],
        result.Warnings);
}
