namespace SunLedger.Imports.Storage;

/// <summary>An import: the file, who sent it, how it is read, and how far it has come. The progress columns change in the transactions that write the rows.</summary>
internal sealed class ImportJob
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required BatchMode Mode { get; init; }
    public required bool DryRun { get; init; }

    // The file.
    public required string FileName { get; init; }
    public required long FileBytes { get; init; }
    public required string FileHash { get; init; }

    /// <summary>Which host's data directory holds the file.</summary>
    public required string StoreId { get; init; }

    /// <summary>Path of the file: a name in the store, or a full path for a file that is not ours.</summary>
    public required string StoredAs { get; init; }

    /// <summary>How the file was read, as JSON.</summary>
    public string? Facts { get; set; }

    // How it is read.
    public string? MappingName { get; init; }
    public int? MappingVersion { get; init; }

    /// <summary>The mapping itself, as JSON; null until a guess was made.</summary>
    public string? Mapping { get; set; }

    // Who sent it, and what they may.
    public required string CallerId { get; init; }
    public required string CallerName { get; init; }
    public required string DivisionCode { get; init; }
    public required string DivisionPath { get; init; }
    public required string Permissions { get; init; }

    // How far it has come.
    public required JobState State { get; set; }
    public int Restarts { get; set; }

    /// <summary>Rows of the file; an estimate until it has been read to its end.</summary>
    public int Rows { get; set; }

    /// <summary>The last row (below the header) whose fate is stored.</summary>
    public int RowsDone { get; set; }

    public int Accepted { get; set; }
    public int Duplicates { get; set; }
    public int Refused { get; set; }
    public int Skipped { get; set; }

    /// <summary>Sums and warnings so far, as JSON.</summary>
    public required string Tally { get; set; }

    /// <summary>Results of the published totals, as JSON.</summary>
    public string? Checks { get; set; }

    /// <summary>Why the whole was refused or broke off, as JSON.</summary>
    public string? Fault { get; set; }

    /// <summary>Headers of the file, as JSON; the corrections file begins with them.</summary>
    public string? Headers { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? StartedAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }
}
