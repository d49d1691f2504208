namespace SunLedger.Persons.DeclareHeads;

/// <summary>How many persons stand on a list, as whoever sent it says.</summary>
/// <param name="Id">The caller's id.</param>
/// <param name="BatchId">The list, by the id that its lines and payments carry.</param>
/// <param name="DivisionCode">The division that sent it.</param>
/// <param name="Heads">Persons, each once, however many months they are paid for.</param>
/// <param name="Corrects">Id of the declaration that this one corrects.</param>
/// <param name="Reason">Why it corrects; needed for a correction.</param>
internal sealed record HeadDraft(string? Id, string? BatchId, string? DivisionCode, int? Heads, string? Corrects, string? Reason);

/// <summary>POST /roll-heads: declares how many persons stand on a list. What was declared stays; a correction names it.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class DeclareHeads(IDatabase database, HeadEntry entry, ICaller caller) : Endpoint<OneOrMany<HeadDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/roll-heads");
        Permissions(May.PostPayments);
        Description(d => d.WithTags("Person lines"));
        Summary(s => s.Summary = "Declare how many persons stand on a list (发放清单), or an array of such declarations; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<HeadDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync((db, token) => entry.TakeAsync(db, req.Items, mode, caller, token), ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
