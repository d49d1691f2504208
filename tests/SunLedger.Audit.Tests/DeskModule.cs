using FastEndpoints;

namespace SunLedger.Audit.Tests;

/// <summary>A module as small as they come: endpoints that act, that only answer, that refuse and that break.</summary>
internal sealed class DeskModule() : SunModule("desk", "柜台", "Desk");

internal sealed class Acts(IDatabase database, IAuditTrail trail) : EndpointWithoutRequest
{
    public override void Configure()
    {
        Post("/desk/acts/{id}");
        Permissions(May.Administer);
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await database.WriteAsync(async (db, t) =>
        {
            await trail.RecordAsync(db, new Act("desk.act", "desk", Route<string>("id")!), t);
            return 0;
        }, ct);
        await Send.NoContentAsync(ct);
    }
}

internal sealed class Answers : EndpointWithoutRequest
{
    public override void Configure()
    {
        Verbs(Http.GET, Http.POST);
        Routes("/desk/answers/{id}");
        Permissions(May.Administer);
    }

    public override Task HandleAsync(CancellationToken ct) => Send.NoContentAsync(ct);
}

internal sealed class Refuses(IAuditTrail trail) : EndpointWithoutRequest
{
    public override void Configure()
    {
        Post("/desk/refusals");
        AllowAnonymous();
    }

    public override Task HandleAsync(CancellationToken ct)
    {
        trail.About("wang", "/000000/370000/370100/");
        return Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "id");
    }
}

internal sealed class Breaks : EndpointWithoutRequest
{
    public override void Configure()
    {
        Post("/desk/breaks");
        Permissions(May.Administer);
    }

    public override Task HandleAsync(CancellationToken ct) => throw new InvalidOperationException("It broke.");
}
