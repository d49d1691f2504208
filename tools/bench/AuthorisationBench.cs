using System.Diagnostics;
using System.Net.Http.Json;
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

    public static async Task RunAsync(string db)
    {
        await using var site = await Site.OpenAsync(db);
        await site.ImportStandingAsync(1000);
        var (client, cookie) = await Clerk.SignInAsync(site, PaymentsFile.County);
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

    /// <summary>
    /// The same with the trail: whole requests on the host as it is and on one that keeps no trail, in turns, in one process; what recognising and judging are is measured as above and taken off the second,
    /// so that what is left does neither of the three. A read leaves its line beside its answer, a payment in its own transaction.
    /// </summary>
    public static async Task RunWithTrailAsync(string db)
    {
        await using var full = await Site.OpenAsync(db);
        await using var bare = await Site.OpenAsync(db, Without.Trail);
        await full.ImportStandingAsync(1000);
        await bare.ImportStandingAsync(1000);
        var (client, cookie) = await Clerk.SignInAsync(full, PaymentsFile.County, "treasury");
        var (other, _) = await Clerk.SignInAsync(bare, PaymentsFile.County, "treasury");
        using var _1 = client;
        using var _2 = other;
        Report.Line($"sign-in, authorisation and trail per request, {db}, {Calls} calls each, medians");
        foreach (var (method, address) in ((string, string)[])[("GET", "/api/v1/indicators?limit=50"), ("GET", "/api/v1/overview?year=2018"), ("POST", "/api/v1/payments")])
        {
            var endpoint = EndpointOf(full, address[1..].Split('?')[0], method);
            var (with, without, part) = (new double[Calls], new double[Calls], new double[Calls]);
            for (var i = -WarmUp; i < Calls; i++)
            {
                var no = i + WarmUp;
                var (first, second) = (0d, 0d);
                // Who comes first changes, so that neither is always the one that warms the machine.
                if (no % 2 == 0) first = await TimeAsync(() => SendAsync(client, method, address, no));
                second = await TimeAsync(() => SendAsync(other, method, address, no));
                if (no % 2 == 1) first = await TimeAsync(() => SendAsync(client, method, address, no));
                var right = await TimeAsync(() => JudgeAsync(full, endpoint, cookie, method));
                if (i >= 0) (with[i], without[i], part[i]) = (first, second, right);
            }
            var (whole, judging) = (Median(with), Median(part));
            var none = Median(without) - judging;
            Report.Line($"  {method,-4} {address,-32} {whole,6:F3} ms   without {none,6:F3} ms   recognising and judging {judging,6:F3} ms   trail {whole - none - judging,6:F3} ms   together {(whole - none) / none,6:P1}, target 15 %");
        }
    }

    private static async Task<bool> SendAsync(HttpClient client, string method, string address, int no)
    {
        if (method == "GET") return (await client.GetByteArrayAsync(address)).Length > 0;
        using var answer = await client.PostAsJsonAsync(address, new
        {
            id = $"A-{no}", indicatorId = $"B-I{no % 1000:D4}", projectCode = $"B-P{no % 1000:D4}", amount = 100.00m + no, paidOn = "2018-06-15", payeeName = $"滕州市第{no}建筑工程有限公司",
            payeeAccount = $"3704810001{no:D8}", payeeKind = "供应商", use = "村内道路硬化工程进度款", functionSubject = "2130504", settleMode = "转账",
        });
        return answer.IsSuccessStatusCode;
    }

    private static RouteEndpoint EndpointOf(Site site, string pattern, string method = "GET") => ((IEndpointRouteBuilder)site.App).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Single(e => e.RoutePattern.RawText!.TrimStart('/') == pattern && e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains(method));

    private static async Task<bool> JudgeAsync(Site site, RouteEndpoint endpoint, string cookie, string method = "GET")
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = method;
        context.Request.Headers["X-Requested-With"] = "SunLedger";
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
