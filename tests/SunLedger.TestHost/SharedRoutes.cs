using System.Collections.Concurrent;
using FastEndpoints;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using SunLedger.Host.Answers;
using SunLedger.Host.Container;
using SunLedger.Modules;

namespace SunLedger.TestHost;

/// <summary>
/// The routes of a choice of modules, worked out by the first site of a process that has it and given to every later one: to make them FastEndpoints declares every endpoint and ASP.NET
/// compiles two expressions for each. Nothing of the first site goes along. What an endpoint declares needs no service
/// (<see cref="EndpointMaker"/>), and whoever answers a request is made from the services of the site that was asked.
/// </summary>
internal sealed class SharedRoutes
{
    private static readonly ConcurrentDictionary<string, SharedRoutes> OfModules = new();

    private readonly IReadOnlyList<Endpoint> _endpoints;
    private readonly IReadOnlyList<(string Name, AuthorizationPolicy Policy)> _policies;

    private SharedRoutes(IReadOnlyList<Endpoint> endpoints, AuthorizationOptions declared)
    {
        _endpoints = endpoints;
        var names = endpoints.SelectMany(e => e.Metadata.GetOrderedMetadata<IAuthorizeData>()).Select(asked => asked.Policy).OfType<string>().Distinct();
        _policies = [.. names.Select(name => (name, declared.GetPolicy(name) ?? throw new InvalidOperationException($"Nobody declared {name}.")))];
    }

    /// <summary>What FastEndpoints is to look for while a site is built: all of the modules' endpoints, or none where they are known.</summary>
    public static void Declare(IServiceCollection services, IReadOnlyList<SunModule> modules)
    {
        if (OfModules.ContainsKey(Choice(modules))) services.AddFastEndpoints([typeof(Doorstep)]);
        else
            services.AddFastEndpoints(o =>
            {
                o.Assemblies = modules.Select(m => m.GetType().Assembly).Distinct();
                o.DisableAutoDiscovery = true;
            });
    }

    /// <summary>Puts the routes into a site that was built.</summary>
    public static void Map(WebApplication app, IReadOnlyList<SunModule> modules)
    {
        var own = new Table(app.Services);
        own.MapFastEndpoints(ApiSettings.Apply); // of a later site too: FastEndpoints is told which services to ask
        var declared = app.Services.GetRequiredService<IOptions<AuthorizationOptions>>().Value;
        var routes = OfModules.GetOrAdd(Choice(modules), _ => new([.. own.DataSources.SelectMany(s => s.Endpoints)], declared));
        foreach (var (name, policy) in routes._policies) declared.AddPolicy(name, policy);
        ((IEndpointRouteBuilder)app).DataSources.Add(new DefaultEndpointDataSource(routes._endpoints));
    }

    private static string Choice(IReadOnlyList<SunModule> modules) => string.Join(',', modules.Select(m => m.GetType().FullName));

    private sealed class Table(IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => new ApplicationBuilder(services);
    }

    /// <summary>FastEndpoints starts with no less than one endpoint. Nobody can go there.</summary>
    private sealed class Doorstep : EndpointWithoutRequest
    {
        public override void Configure() => Get("doorstep");

        public override Task HandleAsync(CancellationToken ct) => throw new InvalidOperationException("Nobody can go there.");
    }
}
