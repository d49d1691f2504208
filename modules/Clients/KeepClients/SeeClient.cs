using SunLedger.Clients.Access;

namespace SunLedger.Clients.KeepClients;

/// <summary>Which client.</summary>
/// <param name="Id">Its id; a program says <c>me</c>.</param>
internal sealed record SeeClientRequest([property: RouteParam] string Id);

/// <summary>GET /clients/{id}: one client.</summary>
internal sealed class SeeClient(IDatabase database, ClientAccess access, TimeProvider time) : Endpoint<SeeClientRequest, ClientAnswer>
{
    public override void Configure()
    {
        Get("/clients/{id}");
        Permissions(ClientAccess.Either);
        Description(d => d.WithTags("API clients").Produces<Problem>(404, "application/problem+json"));
        Summary(s => s.Summary = "One client, its limits and its secrets. A program asks for itself as me.");
    }

    public override async Task HandleAsync(SeeClientRequest req, CancellationToken ct)
    {
        await using var db = database.Read();
        if (await access.FindAsync(db, req.Id, ct) is not { } client)
        {
            await Problem.WriteAsync(HttpContext, ClientsRefusals.ClientNotFound, "id");
            return;
        }
        await Send.OkAsync((await ClientAnswer.OfAsync(db, [client], time.GetUtcNow(), ct))[0], ct);
    }
}
