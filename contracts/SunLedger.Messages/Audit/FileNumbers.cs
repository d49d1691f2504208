namespace SunLedger.Messages.Audit;

/// <summary>What the numbers of a file count, and up to when: it stands in the last line of the file, as it stands beside every number on the screen.</summary>
/// <param name="Definition">Code of what they count (口径), of one of the <c>INumberDefinitions</c>; null of a file that says what was recorded, row by row, and counts nothing.</param>
/// <param name="DataTime">The state of the books that it speaks of.</param>
public sealed record FileNumbers(string? Definition, DateTimeOffset DataTime);
