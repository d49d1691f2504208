using System.Reflection;
using FastEndpoints;
using Microsoft.AspNetCore.WebUtilities;
using SunLedger.Modules;

namespace SunLedger.Host.OpenApi;

/// <summary>Which published codes a route may be refused with: those of its own module, and those that any request may meet.</summary>
internal sealed class PublishedCodes(IEnumerable<IRefusals> lists)
{
    // Written by what stands in front of every endpoint.
    private static readonly HashSet<string> OfAnyRequest =
        ["rate_limited", "idempotency_key_format", "idempotency_key_reused", "idempotency_in_progress", "answer_shown_once", "csrf", "change_password_first"];

    private readonly ILookup<(Assembly, int), string> _codes = lists
        .SelectMany(l => l.All.Select(r => (l.GetType().Assembly, r.Status, r.Code)))
        .ToLookup(r => (r.Assembly, r.Status), r => r.Code);

    /// <summary>A sentence that names the codes of this status.</summary>
    public string Describe(EndpointDefinition endpoint, int status)
    {
        var own = new[] { endpoint.EndpointType.Assembly, typeof(Problem).Assembly, typeof(PublishedCodes).Assembly };
        var codes = own.Distinct().SelectMany(a => _codes[(a, status)])
            .Concat(_codes.Where(g => g.Key.Item2 == status).SelectMany(g => g).Where(OfAnyRequest.Contains))
            .Distinct().Order(StringComparer.Ordinal).Select(c => $"`{c}`").ToList();
        var said = ReasonPhrases.GetReasonPhrase(status);
        return codes.Count == 0 ? said : $"{said}. Codes: {string.Join(", ", codes)}.";
    }
}
