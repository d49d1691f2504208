using SunLedger.Persons.Domain;

namespace SunLedger.Persons.PostPersonLines;

/// <summary>POST /person-lines: brings one line or many. The same id with the same content again is a duplicate; a correction or a taking back names its line.</summary>
[Asks("mode", typeof(BatchMode))]
internal sealed class PostPersonLines(IDatabase database, PersonLineEntry entry, ICaller caller) : Endpoint<OneOrMany<PersonLineDraft>, BatchAnswer>
{
    public override void Configure()
    {
        Post("/person-lines");
        Permissions(May.PostPayments);
        Description(d => d.WithTags("Person lines"));
        Summary(s => s.Summary = "Enter a line of persons who are paid, or an array of them; ?mode=all (default) or partial.");
    }

    public override async Task HandleAsync(OneOrMany<PersonLineDraft> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var results = await database.WriteAsync((db, token) => entry.TakeAsync(db, req.Items, mode, caller, token), ct);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }
}
