using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Autofac;
using Autofac.Core;
using Microsoft.EntityFrameworkCore;
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
            await ReadyAsync(container.Resolve<IDatabase>());
            return await act(container, builder.Configuration);
        }
        catch (Exception e) when (Cause(e) is InvalidOperationException or DbException or IOException or JsonException or CryptographicException)
        {
            await Console.Error.WriteLineAsync(Cause(e).Message);
            return NotDone;
        }
    }

    // The container wraps what kept it from making something, such as a database that is not there.
    private static Exception Cause(Exception e) => e is DependencyResolutionException { InnerException: { } inner } ? Cause(inner) : e;

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

    private static async Task ReadyAsync(IDatabase database)
    {
        await using var db = database.Read();
        await db.Database.OpenConnectionAsync();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
            throw new InvalidOperationException("数据库尚未建立或为旧版本，请先启动一次平台。 The database is of an earlier version, or not there yet. Start the host once, so that it is brought up to date; then run this again.");
    }
}
