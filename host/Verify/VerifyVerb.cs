using System.Data.Common;
using System.Text.Json;
using Autofac;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using SunLedger.Host.Storage;
using SunLedger.Messages.Ledger;
using SunLedger.Modules;

namespace SunLedger.Host.Verify;

/// <summary>
/// <c>SunLedger.Host verify [demo] [--checkpoint file]</c>: compares every row of the ledger with the block that names it, in a process of its own and
/// over a connection that cannot write; the server may run meanwhile. Answers 0 when everything fits, 1 when something does not, 2 when it could not look.
/// </summary>
internal static class VerifyVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var demo = args is ["demo", ..];
        var builder = WebApplication.CreateBuilder(demo ? args[1..] : args);
        try
        {
            var options = HostOptions.Of(builder.Configuration);
            var data = new DataDirectory(options.DataPath(builder.Environment));
            var kept = await ReadAsync(builder.Configuration["checkpoint"]);
            await using var container = Compose(options, data, demo);
            await ReadyAsync(container.Resolve<IDatabase>());
            var found = await container.Resolve<ILedgerBlocks>().VerifyAsync(kept, CancellationToken.None);
            VerificationText.Print(found, TimeProvider.System.GetUtcNow());
            return found.FindingCount == 0 ? 0 : 1;
        }
        // What keeps it from looking is told in one sentence, not in a stack trace, and is never taken for "everything fits".
        catch (Exception e) when (e is InvalidOperationException or DbException or IOException or JsonException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }

    private static async Task<CheckpointFile?> ReadAsync(string? file)
    {
        if (file is null) return null;
        await using var stream = File.OpenRead(file);
        return await JsonSerializer.DeserializeAsync<CheckpointFile>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"{file} holds no checkpoints. Export them with GET /api/v1/ledger/checkpoints.");
    }

    private static IContainer Compose(HostOptions options, DataDirectory data, bool demo)
    {
        var builder = new ContainerBuilder();
        foreach (var module in Composition.Modules()) builder.RegisterModule(module);
        builder.RegisterInstance(NullLoggerFactory.Instance).As<ILoggerFactory>();
        builder.RegisterGeneric(typeof(Logger<>)).As(typeof(ILogger<>)).SingleInstance();
        builder.RegisterInstance(TimeProvider.System).As<TimeProvider>();
        builder.RegisterInstance(data);
        builder.Register(c => StorageSetup.OpenReadOnly(options, data.Path, demo, c.Resolve<IEnumerable<IEntityMap>>())).As<IDatabase>().SingleInstance();
        return builder.Build();
    }

    private static async Task ReadyAsync(IDatabase database)
    {
        await using var db = database.Read();
        await db.Database.OpenConnectionAsync();
        if ((await db.Database.GetPendingMigrationsAsync()).Any())
            throw new InvalidOperationException("The database was made by an earlier version. Start the host once, so that it is brought up to date; then verify.");
    }
}
