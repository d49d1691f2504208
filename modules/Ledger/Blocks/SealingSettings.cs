using Microsoft.Extensions.Configuration;

namespace SunLedger.Ledger.Blocks;

/// <summary>How rows are sealed. Section <c>SunLedger:Blocks</c> of appsettings.json.</summary>
internal sealed record SealingSettings
{
    /// <summary><c>SHA-256</c> (default) or <c>SM3</c>, for blocks from now on.</summary>
    public string Algorithm { get; init; } = BlockHash.Sha256;

    /// <summary><c>ECDSA-P256</c> (default) or <c>SM2</c>, for blocks from now on.</summary>
    public string Signature { get; init; } = BlockSignature.Ecdsa;

    /// <summary>A row is sealed at the latest so long after it was posted, and the time that sealing takes.</summary>
    public int EverySeconds { get; init; } = 10;

    /// <summary>Most rows that a round takes, at least one batch.</summary>
    public int RoundRows { get; init; } = 50_000;

    /// <summary>Most rows of a block.</summary>
    public int BlockRows { get; init; } = 16_384;

    /// <summary>As the office sets them, or as they are when there is no configuration.</summary>
    public static SealingSettings Of(IConfiguration? configuration)
    {
        var settings = configuration?.GetSection("SunLedger:Blocks").Get<SealingSettings>() ?? new SealingSettings();
        if (BlockHash.Find(settings.Algorithm) is null)
            throw new InvalidOperationException($"SunLedger:Blocks:Algorithm is '{settings.Algorithm}'. Set it to {BlockHash.Sha256} or {BlockHash.Sm3}.");
        if (!BlockSignature.IsKnown(settings.Signature))
            throw new InvalidOperationException($"SunLedger:Blocks:Signature is '{settings.Signature}'. Set it to {BlockSignature.Ecdsa} or {BlockSignature.Sm2}.");
        if (settings.EverySeconds is < 1 or > 30)
            throw new InvalidOperationException($"SunLedger:Blocks:EverySeconds is {settings.EverySeconds}. Set it to 1 to 30.");
        return settings;
    }
}
