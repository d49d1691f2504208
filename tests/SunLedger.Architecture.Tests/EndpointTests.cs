using FastEndpoints;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SunLedger.Host;
using SunLedger.Messages.Approval;

namespace SunLedger.Architecture.Tests;

/// <summary>Deny by default: every endpoint names the permission that it takes, or stands in one of these two short lists.</summary>
public sealed class EndpointTests(EndpointTests.Composed composed) : IClassFixture<EndpointTests.Composed>
{
    private static readonly string[] OpenToEverybody =
    [
        "GET api/v1/health", "GET api/v1/refusals", "GET api/v1/session/external", "GET api/v1/session/ways", "POST api/v1/session", "POST api/v1/session/passkey",
        "POST api/v1/session/passkey/options", "POST api/v1/session/second-factor",
    ];

    private static readonly string[] OpenToWhoeverIsSignedIn =
    [
        "DELETE api/v1/profile/sessions", "DELETE api/v1/profile/sessions/{id}", "DELETE api/v1/session", "GET api/v1/profile", "GET api/v1/profile/clients",
        "GET api/v1/profile/password-rules", "GET api/v1/profile/sessions", "GET api/v1/session", "POST api/v1/profile/clients/{id}/secrets",
        "POST api/v1/profile/passkeys", "POST api/v1/profile/passkeys/options", "POST api/v1/profile/passkeys/{id}/remove", "POST api/v1/profile/recovery-codes",
        "POST api/v1/profile/second-factor", "POST api/v1/profile/second-factor/confirm", "POST api/v1/profile/second-factor/remove", "POST api/v1/session/password",
        "PUT api/v1/profile/language",
    ];

    private readonly WebApplication _app = composed.App;

    [Fact]
    public void Every_endpoint_takes_a_permission_or_stands_in_a_list()
    {
        var endpoints = Endpoints().ToList();
        Assert.True(endpoints.Count > 10, $"only {endpoints.Count} endpoints were found");

        Assert.Equal(OpenToEverybody, Routes(endpoints.Where(e => e.Definition.AnonymousVerbs is { Length: > 0 })));
        Assert.Equal(OpenToWhoeverIsSignedIn, Routes(endpoints.Where(e => e.Definition.AnonymousVerbs is not { Length: > 0 } && e.Definition.AllowedPermissions is not { Count: > 0 })));
    }

    [Fact]
    public void Every_permission_that_an_endpoint_takes_is_one_that_somebody_can_hold()
    {
        var taken = Endpoints().SelectMany(e => e.Definition.AllowedPermissions ?? []).Distinct();

        Assert.All(taken, permission => Assert.Contains(permission, TestCaller.EveryPermission.Append(May.SeeOwn)));
    }

    [Fact]
    public void Every_permission_that_somebody_can_hold_opens_something()
    {
        var doors = Doors();

        Assert.Empty(Idle(TestCaller.EveryPermission.Append(May.SeeOwn), doors));
        // One that a role holds and nothing asks for would be found, and so would one whose last door was closed.
        Assert.Equal(["indicators.check"], Idle([May.SeeLedger, "indicators.check"], doors));
        Assert.Contains(May.KeepPolicies, Idle(TestCaller.EveryPermission, doors.Except([May.KeepPolicies])));
    }

    [Fact]
    public void Every_endpoint_stands_under_the_one_prefix_and_is_described()
    {
        Assert.All(Endpoints(), e => Assert.StartsWith("api/v1/", e.Route.RoutePattern.RawText!.TrimStart('/'), StringComparison.Ordinal));
        Assert.All(Endpoints(), e => Assert.False(string.IsNullOrWhiteSpace(e.Definition.EndpointSummary?.Summary), $"{e.Definition.EndpointType.Name} has no summary"));
    }

    // It is made once for all requests: a handler that kept something of one would say it of another.
    [Fact]
    public void Authorisation_is_made_once_and_no_handler_of_it_is_ours()
    {
        using var one = _app.Services.CreateScope();
        using var other = _app.Services.CreateScope();

        Assert.Same(one.ServiceProvider.GetRequiredService<IAuthorizationService>(), other.ServiceProvider.GetRequiredService<IAuthorizationService>());
        Assert.All(_app.Services.GetServices<IAuthorizationHandler>(), handler => Assert.StartsWith("Microsoft.AspNetCore.", handler.GetType().Assembly.GetName().Name, StringComparison.Ordinal));
    }

    // What is asked for a permission: endpoints, kinds of documents for whoever submits them, and names of payees in the answers.
    private IReadOnlyCollection<string> Doors()
    {
        using var scope = _app.Services.CreateScope();
        return [.. Endpoints().SelectMany(e => e.Definition.AllowedPermissions ?? []), .. scope.ServiceProvider.GetServices<IDocumentKind>().Select(k => k.Permission), .. PayeeNames.Readers];
    }

    private static IEnumerable<string> Idle(IEnumerable<string> permissions, IEnumerable<string> doors) => permissions.Except(doors);

    private IEnumerable<(RouteEndpoint Route, EndpointDefinition Definition)> Endpoints() =>
        from source in ((IEndpointRouteBuilder)_app).DataSources
        from route in source.Endpoints.OfType<RouteEndpoint>()
        let definition = route.Metadata.GetMetadata<EndpointDefinition>()
        where definition is not null
        select (route, definition);

    private static IEnumerable<string> Routes(IEnumerable<(RouteEndpoint Route, EndpointDefinition Definition)> endpoints) =>
        endpoints.SelectMany(e => e.Route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.Route.RoutePattern.RawText!.TrimStart('/')}"))
            .Distinct().Order(StringComparer.Ordinal);

    /// <summary>The whole host, composed once and not started.</summary>
    public sealed class Composed : IDisposable
    {
        private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("sunledger-endpoints-");

        public Composed() => App = Server.Build([$"--SunLedger:DataDirectory={_data.FullName}", $"--contentRoot={Checkout.Path("host")}"], demo: false);

        public WebApplication App { get; }

        public void Dispose()
        {
            ((IDisposable)App).Dispose();
            _data.Delete(recursive: true);
        }
    }
}
