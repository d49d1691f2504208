namespace SunLedger.Categories;

/// <summary>One thing that is wrong with a definition: where, and what to do.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Where">The thing it was found in: <c>rule RR-03 red</c>.</param>
/// <param name="Hint">What is wrong and what to do.</param>
public sealed record DefinitionFault(DefinitionFaultKind Kind, string Where, Bilingual Hint)
{
    /// <summary>The line of a text that cannot be read, from 1; zero otherwise.</summary>
    public int Line { get; init; }
    /// <summary>The word of a formula or the column of a line that cannot be read, from 1; zero otherwise.</summary>
    public int Word { get; init; }
    /// <summary>The column of a formula's word that cannot be read, from 1; zero when it is not known.</summary>
    public int Column { get; init; }

    internal static DefinitionFault Unreadable(string where, int line, int word, string found, Bilingual expected, int column = 0) => new(
        DefinitionFaultKind.Unreadable,
        where,
        new($"第{line}行{(column > 0 ? $"第{column}列" : "")}第{word}个词{(found.Length == 0 ? "（结尾）" : $"“{found}”")}：此处应为{expected.Chinese}", $"line {line}, {(column > 0 ? $"column {column}, " : "")}word {word} {(found.Length == 0 ? "(the end)" : $"\"{found}\"")}: expected {expected.English}"))
    {
        Line = line,
        Word = word,
        Column = column,
    };

    /// <summary>Where, and what to do, in both languages.</summary>
    public override string ToString() => $"{(Where.Length == 0 ? "" : Where + ": ")}{Hint.Chinese} / {Hint.English}";
}
