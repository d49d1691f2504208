namespace SunLedger.Modules;

/// <summary>What became of a posted batch, in the reader's language: one shape for one row and for an array, for success and refusal.</summary>
/// <param name="Accepted">Rows written.</param>
/// <param name="Duplicates">Rows that were there already.</param>
/// <param name="Refused">Rows not written.</param>
/// <param name="Results">One per row, in order.</param>
public sealed record BatchAnswer(int Accepted, int Duplicates, int Refused, IReadOnlyList<RowAnswer> Results)
{
    /// <summary>The answer that these results make.</summary>
    public static BatchAnswer Of(IReadOnlyList<RowResult> results, bool english) => new(
        results.Count(r => r.Outcome == Outcome.Accepted),
        results.Count(r => r.Outcome == Outcome.Duplicate),
        results.Count(r => r.Outcome == Outcome.Refused),
        [.. results.Select(r => RowAnswer.Of(r, english))]);

    /// <summary>
    /// Writes the answer of the request. A batch that was not written, or of which every row was refused, is problem details with the first
    /// real fault in front, every fault in <c>errors</c>, and what became of each row beside it.
    /// </summary>
    public static Task WriteAsync(HttpContext context, IReadOnlyList<RowResult> results, int status, CancellationToken ct)
    {
        var english = context.Request.WantsEnglish();
        var answer = Of(results, english);
        if (status < StatusCodes.Status400BadRequest) return Problem.WriteJsonAsync(context, status, answer, "application/json", ct);
        var faults = results.SelectMany(r => r.Faults).OrderBy(f => f.Code == BatchRefusals.HeldBack.Code).ToArray();
        var problem = Problem.Answering(context, status, faults);
        return Problem.WriteJsonAsync(context, status, new BatchProblem(problem, answer), "application/problem+json", ct);
    }

    /// <summary>
    /// The HTTP status: 422 when a refusal kept the batch, or all of it, from being written; 201 for a single row that was written; else 200.
    /// </summary>
    public static int StatusOf(IReadOnlyList<RowResult> results, BatchMode mode, bool isMany)
    {
        var refused = results.Count(r => r.Outcome == Outcome.Refused);
        if (refused > 0 && (mode == BatchMode.All || refused == results.Count)) return StatusCodes.Status422UnprocessableEntity;
        return !isMany && results is [{ Outcome: Outcome.Accepted }] ? StatusCodes.Status201Created : StatusCodes.Status200OK;
    }

    /// <summary>
    /// In mode All one refused row keeps back every other: what had been accepted becomes refused with <see cref="BatchRefusals.HeldBack"/>.
    /// Call it before answering, after rolling back.
    /// </summary>
    public static IReadOnlyList<RowResult> HoldBack(IReadOnlyList<RowResult> results, BatchMode mode)
    {
        if (mode == BatchMode.Partial || results.All(r => r.Outcome != Outcome.Refused)) return results;
        return [.. results.Select(r => r.Outcome == Outcome.Accepted ? RowResult.Refused(r.Row, r.Id, Fault.Of(BatchRefusals.HeldBack, r.Row, null)) : r)];
    }
}

/// <summary>A refused batch on the wire: problem details, and what became of each row.</summary>
/// <param name="Type">Address of the first fault's code.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What to do.</param>
/// <param name="Code">Code of the first fault.</param>
/// <param name="Errors">Every fault, by row and field.</param>
/// <param name="Accepted">Rows written.</param>
/// <param name="Duplicates">Rows that were there already.</param>
/// <param name="Refused">Rows not written.</param>
/// <param name="Results">One per row, in order.</param>
public sealed record BatchProblem(
    string Type, string Title, int Status, string Detail, string Code, IReadOnlyList<ProblemError> Errors,
    int Accepted, int Duplicates, int Refused, IReadOnlyList<RowAnswer> Results)
{
    /// <summary>The two together.</summary>
    public BatchProblem(Problem problem, BatchAnswer answer)
        : this(problem.Type, problem.Title, problem.Status, problem.Detail, problem.Code, problem.Errors, answer.Accepted, answer.Duplicates, answer.Refused, answer.Results)
    {
    }
}

/// <summary>What became of one row, in the reader's language.</summary>
/// <param name="Row">1-based row of the batch.</param>
/// <param name="Id">The caller's id.</param>
/// <param name="Outcome">accepted, duplicate or refused.</param>
/// <param name="Errors">Why it was refused; empty else.</param>
/// <param name="Warnings">Codes of the rules that warn about it.</param>
public sealed record RowAnswer(int Row, string? Id, Outcome Outcome, IReadOnlyList<ProblemError> Errors, IReadOnlyList<string> Warnings)
{
    internal static RowAnswer Of(RowResult r, bool english) => new(r.Row, r.Id, r.Outcome, [.. r.Faults.Select(f => f.In(english))], r.Warnings);
}

/// <summary>Refusals that every batch may make.</summary>
public sealed class BatchRefusals : IRefusals
{
    /// <summary>Nothing wrong with this row, but it shares a batch with a refused one.</summary>
    public static readonly RefusalText HeldBack = new(
        "held_back", 422, "本行无误，但同批中有被拒绝的行，整批未写入", "Nothing is wrong with this row, but another row of the batch was refused, so nothing was written",
        "请改正被拒绝的行后整批重发，或以 mode=partial 只写入无误的行。", "Correct the refused rows and send the batch again, or send mode=partial to write the good rows.");

    /// <inheritdoc />
    public IReadOnlyList<RefusalText> All => [HeldBack];
}
