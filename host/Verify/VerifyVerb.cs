using System.Text.Json;
using Autofac;
using SunLedger.Host.Storage;
using SunLedger.Messages.Ledger;

namespace SunLedger.Host.Verify;

/// <summary>
/// <c>SunLedger.Host verify [demo] [--checkpoint file]</c>: compares every row of the ledger with the block that names it, in a process of its own and
/// over a connection that cannot write; the server may run meanwhile. Answers 0 when everything fits, 1 when something does not, 2 when it could not look.
/// </summary>
internal static class VerifyVerb
{
    public static Task<int> RunAsync(string[] args) => OnConsole.RunAsync(args, StorageSetup.OpenReadOnly, async (modules, settings) =>
    {
        var kept = await ReadAsync(settings["checkpoint"]);
        var found = await modules.Resolve<ILedgerBlocks>().VerifyAsync(kept, CancellationToken.None);
        VerificationText.Print(found, TimeProvider.System.GetUtcNow());
        return found.FindingCount == 0 ? 0 : 1;
    });

    private static async Task<CheckpointFile?> ReadAsync(string? file)
    {
        if (file is null) return null;
        await using var stream = File.OpenRead(file);
        return await JsonSerializer.DeserializeAsync<CheckpointFile>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException($"{file} holds no checkpoints. Export them with GET /api/v1/ledger/checkpoints.");
    }
}
