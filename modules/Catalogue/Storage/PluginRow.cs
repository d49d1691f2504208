using SunLedger.Messages.Catalogue;

namespace SunLedger.Catalogue.Storage;

/// <summary>What is known of a plugin folder, as stored.</summary>
internal sealed class PluginRow
{
    public required string Folder { get; init; }
    public required string ContentHash { get; init; }
    public string? Code { get; init; }
    public string? Version { get; init; }
    public required PluginStanding Standing { get; init; }
    public string? DefinitionHash { get; init; }
    public string? Reason { get; init; }
    public string? Message { get; init; }
    public string? MessageEn { get; init; }
    public string? Hint { get; init; }
    public string? HintEn { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public required string AskedWith { get; init; }
    public string? InForceHash { get; init; }
    public string? InForceVersion { get; init; }
    public string? Quality { get; init; }

    public PluginState ToState() => new(Folder, ContentHash, Code, Version, Standing, DefinitionHash, Reason, Message, MessageEn, Hint, HintEn, AskedAt, AskedWith, InForceHash, InForceVersion, Quality);

    public static PluginRow Of(PluginState s) => new()
    {
        Folder = s.Folder,
        ContentHash = s.ContentHash,
        Code = s.Code,
        Version = s.Version,
        Standing = s.Standing,
        DefinitionHash = s.DefinitionHash,
        Reason = s.Reason,
        Message = s.Message,
        MessageEn = s.MessageEn,
        Hint = s.Hint,
        HintEn = s.HintEn,
        AskedAt = s.AskedAt,
        AskedWith = s.AskedWith,
        InForceHash = s.InForceHash,
        InForceVersion = s.InForceVersion,
        Quality = s.Quality,
    };
}
