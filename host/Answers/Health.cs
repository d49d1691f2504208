using FastEndpoints;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>GET /health: 200 while the database answers.</summary>
internal sealed class Health(IDatabase database) : EndpointWithoutRequest<HealthAnswer>
{
    public override void Configure()
    {
        Get("/health");
        AllowAnonymous();
        Description(d => d.WithTags("System"));
        Summary(s => s.Summary = "Is the host serving, and does its database answer?");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var answers = await db.Database.CanConnectAsync(ct);
        await Send.ResponseAsync(new(answers ? "ok" : "database_unreachable", database.Dialect), answers ? 200 : 503, ct);
    }
}

/// <summary>How the host is.</summary>
/// <param name="State"><c>ok</c> or <c>database_unreachable</c>.</param>
/// <param name="Database">Which database is underneath.</param>
internal sealed record HealthAnswer(string State, Dialect Database);
