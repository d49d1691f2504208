using SunLedger.Approval.Refusals;
using SunLedger.Approval.Storage;
using SunLedger.Messages.Audit;

namespace SunLedger.Approval.Phrases;

/// <summary>The caller's phrases.</summary>
/// <param name="Phrases">Texts, in the order in which they are offered.</param>
internal sealed record PhrasesAnswer(IReadOnlyList<string>? Phrases);

/// <summary>GET /approval/phrases: the phrases that the caller keeps.</summary>
internal sealed class SeePhrases(IDatabase database, ICaller caller) : EndpointWithoutRequest<PhrasesAnswer>
{
    public override void Configure()
    {
        Get("/approval/phrases");
        Permissions(May.TakePart);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "The phrases that you keep for your opinions.");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        await Send.OkAsync(new(await db.Set<PhraseRow>().AsNoTracking().Where(p => p.UserId == caller.Id).OrderBy(p => p.Id).Select(p => p.Text).ToListAsync(ct)), ct);
    }
}

/// <summary>PUT /approval/phrases: replaces the phrases that the caller keeps.</summary>
internal sealed class KeepPhrases(IDatabase database, ICaller caller, IAuditTrail trail, TimeProvider time) : Endpoint<PhrasesAnswer, PhrasesAnswer>
{
    private const int Most = 50;

    public override void Configure()
    {
        Put("/approval/phrases");
        Permissions(May.TakePart);
        Description(d => d.WithTags("Approval"));
        Summary(s => s.Summary = "Keep these phrases, in place of those kept before.");
    }

    public override async Task HandleAsync(PhrasesAnswer req, CancellationToken ct)
    {
        string[] phrases = [.. (req.Phrases ?? []).Select(p => p?.Trim() ?? "").Distinct()];
        var faults = phrases.Select(p => EntryChecks.RequiredText(1, "phrases", "常用语", p, 200)).OfType<Fault>().Select(f => f with { Row = null }).ToList();
        if (phrases.Length > Most) faults.Add(Fault.Of(WorkRefusals.PhrasesMany, null, "phrases", Most));
        if (faults.Count > 0)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, faults, ct);
            return;
        }
        await database.WriteAsync((db, token) => ReplaceAsync(db, phrases, token), ct);
        await Send.OkAsync(new(phrases), ct);
    }

    private async Task<int> ReplaceAsync(SunLedgerDb db, string[] phrases, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var before = await db.Set<PhraseRow>().Where(p => p.UserId == caller.Id).OrderBy(p => p.Id).Select(p => p.Text).ToArrayAsync(ct);
        if (before.SequenceEqual(phrases)) return 0;
        await trail.RecordAsync(db, new("phrases.keep", "phrases", caller.Id) { Before = new { Phrases = before }, After = new { Phrases = phrases } }, ct);
        await db.Set<PhraseRow>().Where(p => p.UserId == caller.Id).ExecuteDeleteAsync(ct);
        db.AddRange(phrases.Select((text, i) => new PhraseRow { Id = Guid.CreateVersion7(now.AddMilliseconds(i)), UserId = caller.Id, Text = text }));
        return await db.SaveChangesAsync(ct);
    }
}
