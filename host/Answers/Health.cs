using FastEndpoints;
using SunLedger.Messages.Catalogue;
using SunLedger.Modules;

namespace SunLedger.Host.Answers;

/// <summary>GET /health: 200 while the database answers and rules are in force.</summary>
internal sealed class Health(IDatabase database, ICategories categories, IEnumerable<IKernelRules> kernel) : EndpointWithoutRequest<HealthAnswer>
{
    public override void Configure()
    {
        Get("/health");
        AllowAnonymous();
        Description(d => d.WithTags("System"));
        Summary(s => s.Summary = "Is the host serving, does its database answer, and are the rules for every fund in force?");
    }

    public override async Task HandleAsync(CancellationToken ct)
    {
        await using var db = database.Read();
        var state = !await db.Database.CanConnectAsync(ct) ? "database_unreachable" : categories.Current.Find(CategorySnapshot.KernelCode) is null ? HostRefusals.RulesNotInForce.Code : "ok";
        var rules = kernel.Select(k => k.SetAside).FirstOrDefault(fault => fault is not null)?.In(HttpContext.Request.WantsEnglish());
        await Send.ResponseAsync(new(state, database.Dialect, rules), state == "ok" ? 200 : 503, ct);
    }
}

/// <summary>How the host is.</summary>
/// <param name="State"><c>ok</c>, <c>database_unreachable</c>, or <c>rules_not_in_force</c>: then everything can be read, and what would be judged is refused.</param>
/// <param name="Database">Which database is underneath.</param>
/// <param name="Rules">Why the rules for every fund that this host brings are not in force, and what to do; absent when they are. With the state <c>ok</c> those judge that were in force before.</param>
internal sealed record HealthAnswer(string State, Dialect Database, ProblemError? Rules = null);
