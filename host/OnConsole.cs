using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Autofac;
using Microsoft.Extensions.Logging.Abstractions;
using SunLedger.Modules;

namespace SunLedger.Host;

/// <summary>A verb of the console: the modules without a server, beside the database of this installation or of its demo.</summary>
internal static class OnConsole
{
    /// <summary>What a verb answers when it could not do its work.</summary>
    public const int NotDone = 2;

    /// <summary>Runs a verb; what keeps it from its work is told in one sentence, not in a stack trace, and is never taken for done.</summary>
    /// <param name="args">What follows the verb: <c>demo</c> first, where the demo is meant, and settings.</param>
    /// <param name="open">Opens the database.</param>
    /// <param name="act">The work, with the modules and the settings. Answers the exit code.</param>
    public static async Task<int> RunAsync(string[] args, Func<HostOptions, string, bool, IEnumerable<IEntityMap>, IDatabase> open, Func<IContainer, IConfiguration, Task<int>> act)
    {
        var demo = args is ["demo", ..];
        var builder = WebApplication.CreateBuilder(demo ? args[1..] : args);
        try
        {
            await using var container = Compose(builder, open, demo);
            return await act(container, builder.Configuration);
        }
        catch (Exception e) when (e is InvalidOperationException or DbException or IOException or JsonException or CryptographicException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return NotDone;
        }
    }

    private static IContainer Compose(WebApplicationBuilder host, Func<HostOptions, string, bool, IEnumerable<IEntityMap>, IDatabase> open, bool demo)
    {
        var options = HostOptions.Of(host.Configuration);
        var data = new DataDirectory(options.DataPath(host.Environment));
        var builder = new ContainerBuilder();
        foreach (var module in Composition.Modules()) builder.RegisterModule(module);
        builder.RegisterInstance(host.Configuration).As<IConfiguration>();
        builder.RegisterInstance(NullLoggerFactory.Instance).As<ILoggerFactory>();
        builder.RegisterGeneric(typeof(Logger<>)).As(typeof(ILogger<>)).SingleInstance();
        builder.RegisterInstance(TimeProvider.System).As<TimeProvider>();
        builder.RegisterInstance(data);
        builder.Register(c => open(options, data.Path, demo, c.Resolve<IEnumerable<IEntityMap>>())).As<IDatabase>().SingleInstance();
        return builder.Build();
    }
}
