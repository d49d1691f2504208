using System.Data.Common;
using System.Security.Cryptography;
using Autofac;
using Microsoft.Extensions.Logging.Abstractions;
using SunLedger.Host.Storage;
using SunLedger.Modules;

namespace SunLedger.Host.Rewrap;

/// <summary>
/// <c>SunLedger.Host rewrap</c>: gives the installation a new master key of personal data and wraps every key with it. To be run while no host is. Answers 0 when it is done, 2 when
/// nothing was changed.
/// </summary>
internal static class RewrapVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var demo = args is ["demo", ..];
        var builder = WebApplication.CreateBuilder(demo ? args[1..] : args);
        try
        {
            var options = HostOptions.Of(builder.Configuration);
            var data = new DataDirectory(options.DataPath(builder.Environment));
            await using var container = Compose(builder.Configuration, options, data, demo);
            var keys = await container.Resolve<IMasterRotation>().RunAsync(CancellationToken.None);
            Console.WriteLine($"{keys} 把数据密钥已用新主密钥重新封装；旧主密钥保留在 keys/master-*.old，请移到旧备份之外的安全处。");
            Console.WriteLine($"{keys} keys are wrapped with a new master key. The old one stays as keys/master-*.old: take it to a safe place apart from earlier backups.");
            return 0;
        }
        catch (Exception e) when (e is InvalidOperationException or DbException or IOException or CryptographicException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }

    /// <summary>The modules without a server, as verbs of the console need them.</summary>
    public static IContainer Compose(IConfiguration configuration, HostOptions options, DataDirectory data, bool demo)
    {
        var builder = new ContainerBuilder();
        foreach (var module in Composition.Modules()) builder.RegisterModule(module);
        builder.RegisterInstance(configuration).As<IConfiguration>();
        builder.RegisterInstance(NullLoggerFactory.Instance).As<ILoggerFactory>();
        builder.RegisterGeneric(typeof(Logger<>)).As(typeof(ILogger<>)).SingleInstance();
        builder.RegisterInstance(TimeProvider.System).As<TimeProvider>();
        builder.RegisterInstance(data);
        builder.Register(c => StorageSetup.Open(options, data.Path, demo, c.Resolve<IEnumerable<IEntityMap>>())).As<IDatabase>().SingleInstance();
        return builder.Build();
    }
}
