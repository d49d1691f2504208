namespace SunLedger.Categories.Cases;

/// <summary>A case as a list holds it, instead of a table of a file.</summary>
/// <param name="Subject">What is judged.</param>
/// <param name="Name">The sentence that says what it shows.</param>
/// <param name="Differs">What differs from the ordinary item: <c>field value, field value</c>.</param>
/// <param name="Others">What differs of each other item of its group.</param>
/// <param name="Warns">What must be said, a rule and a level each: <c>RR-03 red</c>.</param>
public sealed record CaseRow(Subject Subject, string Name, string? Differs, IReadOnlyList<string> Others, IReadOnlyList<string> Warns)
{
    /// <summary>Reads it.</summary>
    /// <param name="definition">Whose fields, parameters and rules it names.</param>
    /// <param name="ordinary">The ordinary item of its subject; null when everything stands in the row.</param>
    /// <param name="number">Its place in the list, from 1.</param>
    /// <exception cref="CaseFormatException">It cannot be understood.</exception>
    public Case Read(CategoryDefinition definition, string? ordinary, int number)
    {
        var words = new CaseWords(definition, Subject, CaseWords.ChineseParts());
        var from = words.Item(ordinary ?? "", number, new CaseItem(), isOther: false);
        var judged = words.Item(Differs ?? "", number, from, isOther: false);
        if (judged.AsOf is null) throw CaseWords.Wrong(number, "判断日：在平常一项中写“判断日 2018-09-30”", "a day of judging: write \"asOf 2018-09-30\" in the ordinary item");
        var facts = words.Facts(judged, [.. Others.Select(other => words.Item(other, number, from, isOther: true))], number);
        return new Case(number, Name, facts, words.Warns(Warns, number), new Dictionary<ReachKind, IReadOnlySet<string>>());
    }
}
