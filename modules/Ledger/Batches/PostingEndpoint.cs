using SunLedger.Ledger.Reading;

namespace SunLedger.Ledger.Batches;

/// <summary>
/// An endpoint that posts: reads the rows of its body, posts them in the mode that the request asks for, and answers what became of each.
/// </summary>
[Asks("mode", typeof(BatchMode))]
internal abstract class PostingEndpoint<TRequest, T>(PostingQueue<T> queue, ICaller caller) : Endpoint<OneOrMany<TRequest>, BatchAnswer>
    where T : class
{
    public sealed override async Task HandleAsync(OneOrMany<TRequest> req, CancellationToken ct)
    {
        var mode = Query<BatchMode?>("mode", isRequired: false) ?? BatchMode.All;
        var keyed = HttpContext.Features.Get<KeyedRequest>() is { } request ? new KeyedCall(request, mode, req.IsMany, HttpContext.Request.WantsEnglish()) : null;
        var results = await queue.PostAsync(Call<T>.Of(req, mode, caller, Read), ct, keyed);
        await BatchAnswer.WriteAsync(HttpContext, results, BatchAnswer.StatusOf(results, mode, req.IsMany), ct);
    }

    /// <summary>Reads one item of the body.</summary>
    protected abstract Draft<T> Read(TRequest sent, int row);
}
