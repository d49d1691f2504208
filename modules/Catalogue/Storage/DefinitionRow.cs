namespace SunLedger.Catalogue.Storage;

/// <summary>A category definition ever seen. Never changed, never deleted: warnings name it by its hash.</summary>
internal sealed class DefinitionRow
{
    public required string Hash { get; init; }
    public required string CategoryCode { get; init; }
    public required string Text { get; init; }
    public required int ContractVersion { get; init; }
    public required DateTimeOffset FirstSeenAt { get; init; }
}

/// <summary>A time during which a definition was in force for its category.</summary>
internal sealed class TermRow
{
    public long Key { get; init; }
    public required string CategoryCode { get; init; }
    public required string Hash { get; init; }

    /// <summary>Who put it in force: <c>plugin</c>, or nobody but a module that names itself as the source.</summary>
    public string? Origin { get; init; }

    /// <summary>Where it came from: a plugin folder with its version, or a module.</summary>
    public required string Source { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>Null while it is in force.</summary>
    public DateTimeOffset? Until { get; set; }
}
