using SunLedger.Audit.Storage;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Audit.SeeTrail;

/// <summary>Which lines of the trail: the newest first.</summary>
internal sealed record TrailRequest
{
    /// <summary>Account of who did it.</summary>
    [QueryParam] public string? By { get; init; }

    /// <summary>What was done: <c>user.change</c>, or what it begins with: <c>user</c>.</summary>
    [QueryParam] public string? Verb { get; init; }

    /// <summary>Kind of what it was done to, or what that begins with.</summary>
    [QueryParam] public string? Kind { get; init; }

    /// <summary>Id of what it was done to.</summary>
    [QueryParam] public string? Subject { get; init; }

    /// <summary>At or below this division.</summary>
    [QueryParam] public string? Division { get; init; }

    /// <summary>On this day, Shanghai time, or later.</summary>
    [QueryParam] public DateOnly? From { get; init; }

    /// <summary>On this day or earlier.</summary>
    [QueryParam] public DateOnly? To { get; init; }

    /// <summary><c>done</c>, <c>refused</c> for everything else, or one refusal code.</summary>
    [QueryParam] public string? Outcome { get; init; }

    /// <summary>The <c>next</c> of the page before.</summary>
    [QueryParam] public string? Cursor { get; init; }

    /// <summary>Lines per page, at most 500.</summary>
    [QueryParam] public int? Limit { get; init; }

    /// <summary>
    /// The lines that it asks for, of those that the caller may see. Lines of nobody about nothing known, such as a sign-in to an account that there is not, and of the host belong to
    /// no division: the audit administrators of the root see them, for people type into the wrong field, and a county's auditor has no business with another's.
    /// </summary>
    public IQueryable<AuditLine> Of(IQueryable<AuditLine> lines, ICaller caller, IDivisions divisions)
    {
        var root = new SystemCaller().DivisionPath;
        var found = caller.Sees(root) ? lines.Where(l => l.DivisionPath == null || l.DivisionPath.StartsWith(root)) : lines.Where(l => l.DivisionPath!.StartsWith(caller.DivisionPath));
        if (Text(By) is { } by) found = found.Where(l => l.ById == by);
        if (Text(Verb) is { } verb) found = found.Where(l => l.Verb.StartsWith(verb));
        if (Text(Kind) is { } kind) found = found.Where(l => l.SubjectKind.StartsWith(kind));
        if (Text(Subject) is { } subject) found = found.Where(l => l.SubjectId == subject);
        if (Text(Division) is { } code)
        {
            var path = divisions.Latest(code)?.Path;
            found = found.Where(l => path != null && l.DivisionPath!.StartsWith(path));
        }
        if (From is { } from)
        {
            var begin = BusinessDay.Begin(from);
            found = found.Where(l => l.At >= begin);
        }
        if (To is { } to && to < DateOnly.MaxValue)
        {
            var end = BusinessDay.Begin(to.AddDays(1));
            found = found.Where(l => l.At < end);
        }
        return Text(Outcome) switch
        {
            null => found,
            "refused" => found.Where(l => l.Outcome != Recording.DraftLine.Done),
            var outcome => found.Where(l => l.Outcome == outcome),
        };
    }

    private static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();
}
