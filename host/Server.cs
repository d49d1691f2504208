using FastEndpoints;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;
using SunLedger.Host.Answers;
using SunLedger.Host.Container;
using SunLedger.Host.Demo;
using SunLedger.Host.OpenApi;
using SunLedger.Host.Storage;
using SunLedger.Host.WebUi;
using SunLedger.Modules;

namespace SunLedger.Host;

/// <summary>Puts the parts together, prepares the database and serves.</summary>
internal static class Server
{
    public static async Task<int> RunAsync(string[] args, bool demo)
    {
        WebApplication app;
        try
        {
            app = Build(args, demo);
            await PrepareAsync(app, demo);
        }
        catch (InvalidOperationException e)
        {
            // A wrong setting is told in one sentence, not in a stack trace.
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }

        await using (app)
        {
            await app.StartAsync();
            Announcement.Print(app, demo);
            await app.WaitForShutdownAsync();
        }
        return 0;
    }

    /// <summary>The application, composed and not yet prepared: what tests start, too.</summary>
    public static WebApplication Build(string[] args, bool demo) => Build(args, demo, Composition.Modules());

    /// <summary>The same of other parts: what a part costs is measured beside a host without it.</summary>
    public static WebApplication Build(string[] args, bool demo, IReadOnlyList<SunModule> modules)
    {
        var builder = WebApplication.CreateBuilder(args);
        // What lies beside the executable holds wherever it is started from; everything else is stronger.
        builder.Configuration.Sources.Insert(0, new JsonConfigurationSource { Path = "appsettings.json", Optional = true, FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory) });
        if (demo) builder.Configuration.AddInMemoryCollection([new("SunLedger:Monitoring:LastDay", $"{SampleYear.LastDay:yyyy-MM-dd}")]);
        var options = HostOptions.Of(builder.Configuration);
        if (builder.Environment.IsDevelopment()) options = options with { Plugins = options.Plugins with { TrustDevelopmentKey = true } };
        var data = new DataDirectory(Directory.CreateDirectory(options.DataPath(builder.Environment)).FullName);
        var assemblies = Composition.Assemblies(modules);

        builder.Host.UseServiceProviderFactory(new AutofacServiceProviderFactory(container => Composition.Register(container, modules, options, data, demo)));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        builder.Services.AddFastEndpoints(o =>
        {
            o.Assemblies = assemblies;
            o.DisableAutoDiscovery = true;
        });
        builder.Services.AddSingleton<IEndpointFactory, EndpointMaker>();
        builder.Services.ConfigureHttpJsonOptions(o => ApiSettings.Json(o.SerializerOptions)); // what the OpenAPI document goes by
        builder.Services.AddSingleton<PublishedCodes>();
        builder.Services.AddOpenApi("v1", o => o.DescribeSunLedger());
        foreach (var module in modules) module.ConfigureServices(builder.Services);
        Composition.Publish(builder.Services, modules);
        builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);

        var app = builder.Build();
        foreach (var module in modules) module.Use(app);
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(handler => handler.Run(Failures.AnswerAsync));
        app.UseStatusCodePages(Failures.EmptyAnswerAsync);
        app.UseResponseCompression();
        app.UseWebUi();
        app.UseAuthentication();
        foreach (var module in modules) module.UseForCaller(app);
        app.UseRouting(); // after what modules put in between, which may send a request through the rest once more
        app.UseAuthorization();
        app.Use(ModuleGate.PassAsync);
        foreach (var module in modules) module.UseForEndpoint(app); // an answer that was kept is given to whoever may still ask for it
        app.Use(BodilessReads.ReadAsync);
        app.Use(NullCharacters.RefuseAsync);
        app.Use(AskedQuery.CheckAsync);
        app.Use(RefusedReads.AnswerAsync);
        app.UseFastEndpoints(ApiSettings.Apply);
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.UsePages();
        return app;
    }

    /// <summary>Schema, seeds, plugins, first administrator: all before the first request.</summary>
    public static async Task PrepareAsync(WebApplication app, bool demo)
    {
        var ct = app.Lifetime.ApplicationStopping;
        await StorageSetup.MigrateAsync(app.Services.GetRequiredService<IDatabase>(), ct);
        foreach (var step in app.Services.GetServices<IStartupStep>().OrderBy(s => s.Order)) await step.RunAsync(ct);
        if (demo) await SampleYear.LoadAsync(app.Services, ct);
    }
}
