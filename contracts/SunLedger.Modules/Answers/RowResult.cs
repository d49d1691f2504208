using System.Text.Json.Serialization;

namespace SunLedger.Modules;

/// <summary>What became of one row.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>Written.</summary>
    [JsonStringEnumMemberName("accepted")] Accepted,

    /// <summary>The same id with the same content was there already: nothing was written, nothing is wrong.</summary>
    [JsonStringEnumMemberName("duplicate")] Duplicate,

    /// <summary>Not written; the faults say why.</summary>
    [JsonStringEnumMemberName("refused")] Refused,
}

/// <summary>What became of one row of a batch.</summary>
/// <param name="Row">1-based row of the batch.</param>
/// <param name="Id">The caller's id; null when the row had none.</param>
/// <param name="Outcome">Accepted, duplicate or refused.</param>
/// <param name="Faults">Why it was refused; empty else.</param>
/// <param name="Warnings">Codes of the rules that warn about it.</param>
public sealed record RowResult(int Row, string? Id, Outcome Outcome, IReadOnlyList<Fault> Faults, IReadOnlyList<string> Warnings)
{
    /// <summary>A row that was written.</summary>
    public static RowResult Accepted(int row, string id, params IReadOnlyList<string> warnings) => new(row, id, Outcome.Accepted, [], warnings);

    /// <summary>A row that was there already.</summary>
    public static RowResult Duplicate(int row, string id) => new(row, id, Outcome.Duplicate, [], []);

    /// <summary>A row that was refused.</summary>
    public static RowResult Refused(int row, string? id, params IReadOnlyList<Fault> faults) => new(row, id, Outcome.Refused, faults, []);

    /// <summary>The same at another row: the rows of a file are numbered by the file, not by the chunk that was taken at once.</summary>
    public RowResult At(int row) => this with { Row = row, Faults = [.. Faults.Select(f => f with { Row = row })] };
}
