using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FastEndpoints;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using SunLedger.Host.Answers;
using SunLedger.Host.Container;

namespace SunLedger.TestHost;

/// <summary>
/// The modules of a <see cref="TestDatabase"/> behind HTTP, without a network. Every request comes from the database's
/// <see cref="TestDatabase.Caller"/>, unless one of the modules brings sign-in of its own.
/// <code>await using var site = await TestSite.StartAsync(db); var answer = await site.Client.GetAsync("/api/v1/projects");</code>
/// </summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestSite(WebApplication app)
    {
        _app = app;
        Client = NewClient();
    }

    /// <summary>A client that keeps cookies, as one browser does.</summary>
    public HttpClient Client { get; }

    /// <summary>The site's own services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts the modules of the database as a site.</summary>
    public static async Task<TestSite> StartAsync(TestDatabase database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Testing", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpContextAccessor();
        SharedRoutes.Declare(builder.Services, database.Modules);
        builder.Services.AddSingleton<IEndpointFactory, EndpointMaker>();
        foreach (var module in database.Modules) module.ConfigureServices(builder.Services);
        var bringsSignIn = builder.Services.Any(s => s.ServiceType == typeof(IAuthenticationService));
        if (!bringsSignIn) TestSignIn.Add(builder.Services, database.Caller);
        builder.Services.AddAuthorization();
        builder.Host.UseServiceProviderFactory(new AutofacServiceProviderFactory(container => database.Register(container, withCaller: !bringsSignIn)));

        var app = builder.Build();
        foreach (var module in database.Modules) module.Use(app);
        app.UseStatusCodePages(Failures.EmptyAnswerAsync);
        app.UseAuthentication();
        foreach (var module in database.Modules) module.UseForCaller(app);
        app.UseRouting();
        app.UseAuthorization();
        app.Use(ModuleGate.PassAsync);
        foreach (var module in database.Modules) module.UseForEndpoint(app); // an answer that was kept is given to whoever may still ask for it
        app.Use(AskedQuery.CheckAsync);
        app.Use(RefusedReads.AnswerAsync);
        SharedRoutes.Map(app, database.Modules);
        await app.StartAsync();
        return new TestSite(app);
    }

    /// <summary>Another browser: a client with no cookies yet. An exception in the site is thrown in the test.</summary>
    public HttpClient NewClient() =>
        new(new CookieContainerHandler { InnerHandler = _app.GetTestServer().CreateHandler() }) { BaseAddress = new Uri("https://localhost") };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync(); // else background work goes on while the test takes its files away
        await _app.DisposeAsync();
    }
}

/// <summary>Shorthand for what a test reads from an answer.</summary>
public static class Answers
{
    /// <summary>The body as JSON.</summary>
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonNode>() ?? throw new InvalidOperationException($"{answer.StatusCode} without a body.");

    /// <summary>The status and the published code of a refusal: <c>Assert.Equal((422, "over_indicator"), await answer.RefusalAsync())</c>.</summary>
    public static async Task<(int Status, string? Code)> RefusalAsync(this HttpResponseMessage answer) =>
        ((int)answer.StatusCode, (await answer.JsonAsync())["code"]?.GetValue<string>());
}
