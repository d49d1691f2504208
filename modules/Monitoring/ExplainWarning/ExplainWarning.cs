using SunLedger.Messages.Audit;
using SunLedger.Messages.Clients;
using SunLedger.Monitoring.Domain;
using SunLedger.Monitoring.Storage;

namespace SunLedger.Monitoring.ExplainWarning;

/// <summary>What somebody says about a warning.</summary>
/// <param name="Id">Our number for it.</param>
/// <param name="Text">The explanation, at most 2,000 characters.</param>
internal sealed record ExplainWarningRequest(long Id, string? Text);

/// <summary>What became of it.</summary>
/// <param name="Id">Our number for it.</param>
/// <param name="State">Where it stands now.</param>
internal sealed record ExplainWarningAnswer(string Id, WarningState State);

/// <summary>POST /warnings/{id}/notes: explains a warning. From then on a quiet sweep alone does not close it.</summary>
internal sealed class ExplainWarning(IDatabase database, ICaller caller, IAuditTrail trail, TimeProvider time, IEventOutbox? outbox = null) : Endpoint<ExplainWarningRequest, ExplainWarningAnswer>
{
    private const int MostCharacters = 2_000;

    public override void Configure()
    {
        Post("/warnings/{id}/notes");
        Permissions(May.HandleWarnings);
        Description(d => d.WithTags("Monitoring"));
        Summary(s => s.Summary = "Explains a warning; the explanation joins its history.");
    }

    public override async Task HandleAsync(ExplainWarningRequest req, CancellationToken ct)
    {
        if (EntryChecks.RequiredText(1, "text", "说明", req.Text, MostCharacters) is { } fault)
        {
            await Problem.WriteAsync(HttpContext, StatusCodes.Status422UnprocessableEntity, [fault with { Row = null }], ct);
            return;
        }
        var state = await database.WriteAsync((db, token) => ExplainAsync(db, req.Id, req.Text!.Trim(), token), ct);
        if (state is { } now) await Send.OkAsync(new(req.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), now), ct);
        else await Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
    }

    private async Task<WarningState?> ExplainAsync(SunLedgerDb db, long id, string text, CancellationToken ct)
    {
        var warning = await db.Set<Warning>().SingleOrDefaultAsync(w => w.Id == id, ct);
        if (warning is null || !caller.Sees(warning.DivisionPath)) return null;

        var before = warning.State;
        warning.Take(warning.Life.Explained());
        warning.ChangedAt = time.GetUtcNow();
        db.Add(new WarningEvent
        {
            WarningId = id,
            Kind = WarningEventKind.Explained,
            Level = warning.Level,
            Text = text,
            ById = caller.Id,
            ByName = caller.Name,
            At = warning.ChangedAt,
        });
        await db.SaveChangesAsync(ct);
        await trail.RecordAsync(db, new Act("warning.explain", "warning", id.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            DivisionPath = warning.DivisionPath, Before = new { state = before }, After = new { warning.State }, Reason = text,
        }, ct);
        if (outbox is not null) await outbox.AddAsync(db, [WarningNews.Of(warning, EventKinds.WarningExplained)], ct);
        return warning.State;
    }
}
