using SunLedger.Messages.Ledger;

namespace SunLedger.Ledger.ExportCheckpoints;

/// <summary>GET /ledger/checkpoints: where every ledger's chain of blocks stands, signed. Kept elsewhere, it shows a chain that was cut or made anew.</summary>
internal sealed class ExportCheckpoints(ILedgerBlocks blocks) : EndpointWithoutRequest<CheckpointFile>
{
    public override void Configure()
    {
        Get("/ledger/checkpoints");
        Permissions(May.SeeLedger, May.Administer, May.ReadAudit);
        Description(d => d.WithTags("Ledger"));
        Summary(s => s.Summary = "The last checkpoint of every ledger, to keep outside: `verify --checkpoint file` compares the chains with it.");
    }

    public override async Task HandleAsync(CancellationToken ct) => await Send.OkAsync(await blocks.CheckpointsAsync(ct), ct);
}
