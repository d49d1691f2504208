using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SunLedger.Bench;

/// <summary>
/// What recognising the caller and judging their right cost, beside the same request without them: the request over HTTP as a clerk makes it, and the
/// part of it that the two middlewares are, called by itself on the same cookie and the same endpoint.
/// </summary>
internal static class AuthorisationBench
{
    private const int Calls = 2000;
    private const int WarmUp = 300;
    private const string Word = "Sunlight-on-the-ledger-2018";

    public static async Task RunAsync(string db)
    {
        await using var site = await Site.OpenAsync(db);
        await site.ImportStandingAsync(1000);
        var (client, cookie) = await ClerkAsync(site);
        using var _ = client;
        Report.Line($"authorisation per request, {db}, {Calls} calls each, medians");
        foreach (var address in (string[])["/api/v1/indicators?limit=50", "/api/v1/projects?limit=50", "/api/v1/overview?year=2018"])
        {
            var endpoint = EndpointOf(site, address[1..].Split('?')[0]);
            // Taken in turns, so that what else the machine does meets both alike.
            var (whole, part) = (new double[Calls], new double[Calls]);
            for (var i = -WarmUp; i < Calls; i++)
            {
                var request = await TimeAsync(async () => (await client.GetByteArrayAsync(address)).Length > 0);
                var right = await TimeAsync(() => JudgeAsync(site, endpoint, cookie));
                if (i >= 0) (whole[i], part[i]) = (request, right);
            }
            var (with, cost) = (Median(whole), Median(part));
            Report.Line($"  GET {address,-32} {with,6:F3} ms   without {with - cost,6:F3} ms   authorisation {cost,6:F3} ms   {cost / (with - cost),6:P1}, target 15 %");
        }
    }

    // Somebody with one role, as most people are; the first administrator is asked more.
    private static async Task<(HttpClient Client, string Cookie)> ClerkAsync(Site site)
    {
        using var founder = await site.SignInAsync();
        using var made = await founder.PostAsJsonAsync("/api/v1/users", new { id = "clerk", name = "clerk", divisionCode = PaymentsFile.County });
        var first = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("password").GetString()!;
        (await founder.PostAsJsonAsync("/api/v1/grants", new { userId = "clerk", role = "owner-clerk", reason = "bench" })).EnsureSuccessStatusCode();
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = founder.BaseAddress };
        client.DefaultRequestHeaders.Add("X-Requested-With", "SunLedger");
        var cookie = await SignInAsync(client, first);
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        (await client.PostAsJsonAsync("/api/v1/session/password", new { current = first, password = Word })).EnsureSuccessStatusCode();
        client.DefaultRequestHeaders.Remove("Cookie");
        cookie = await SignInAsync(client, Word);
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return (client, cookie);
    }

    private static async Task<string> SignInAsync(HttpClient client, string password)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/session", new { user = "clerk", password });
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }

    private static RouteEndpoint EndpointOf(Site site, string pattern) => ((IEndpointRouteBuilder)site.App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Single(e => e.RoutePattern.RawText!.TrimStart('/') == pattern && e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"));

    private static async Task<bool> JudgeAsync(Site site, RouteEndpoint endpoint, string cookie)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = "GET";
        context.Request.Headers.Cookie = cookie;
        context.SetEndpoint(endpoint);
        var services = scope.ServiceProvider;
        if (await services.GetRequiredService<IAuthenticationService>().AuthenticateAsync(context, null) is { Principal: { } principal }) context.User = principal;
        var policy = await AuthorizationPolicy.CombineAsync(services.GetRequiredService<IAuthorizationPolicyProvider>(), endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>());
        var evaluator = services.GetRequiredService<IPolicyEvaluator>();
        return (await evaluator.AuthorizeAsync(policy!, await evaluator.AuthenticateAsync(policy!, context), context, context)).Succeeded;
    }

    private static async Task<double> TimeAsync(Func<Task<bool>> work)
    {
        var watch = Stopwatch.StartNew();
        if (!await work()) throw new InvalidOperationException("The clerk was turned away.");
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(double[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }
}
