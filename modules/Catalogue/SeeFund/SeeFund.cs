using SunLedger.Catalogue.ListFunds;
using SunLedger.Catalogue.Memory;

namespace SunLedger.Catalogue.SeeFund;

/// <summary>Which fund.</summary>
internal sealed record SeeFundRequest(string Code);

/// <summary>GET /funds/{code}: one fund of the lists.</summary>
internal sealed class SeeFund(FundBook funds, PackBook packs, ICaller caller) : Endpoint<SeeFundRequest, FundAnswer>
{
    public override void Configure()
    {
        Get("/funds/{code}");
        Permissions(May.SeeLedger, May.SeeOwn);
        Description(d => d.WithTags("Catalogue"));
        Summary(s => s.Summary = "One fund of the lists.");
    }

    public override Task HandleAsync(SeeFundRequest req, CancellationToken ct) =>
        funds.Entry(req.Code) is { } entry && entry.IsFor(caller)
            ? Send.OkAsync(FundAnswer.Of(entry, packs.OwnerOf(req.Code, caller.DivisionPath)), ct)
            : Problem.WriteAsync(HttpContext, EntryRefusals.NotFound, "code");
}
