namespace SunLedger.Categories.Cases;

/// <summary>The facts of an item of a case; folds are made of all items of the case.</summary>
internal sealed class CaseFacts(CaseItem item, CaseItem judged, Subject subject, IReadOnlyList<IFacts> all) : IFacts
{
    // The day, the parameters and the words belong to the judging, so that every item of a case shares those of the judged one.
    public DateOnly AsOf => judged.AsOf!.Value;

    public decimal? Number(NumberField field) => item.Values.TryGetValue(field.FullName, out var value) ? (decimal)value : null;

    public DateOnly? Date(DateField field) => item.Values.TryGetValue(field.FullName, out var value) ? (DateOnly)value : null;

    public string? Text(TextField field) => item.Values.GetValueOrDefault(field.FullName) as string;

    public string? Choice(ChoiceField field) => item.Values.GetValueOrDefault(field.FullName) as string;

    public IReadOnlySet<string>? Choices(ChoicesField field) => item.Values.GetValueOrDefault(field.FullName) as IReadOnlySet<string>;

    public bool? Flag(FlagField field) => item.Values.TryGetValue(field.FullName, out var value) ? (bool)value : null;

    public string? Key(KeyField field) => item.Values.GetValueOrDefault(field.FullName) as string;

    public decimal Parameter(Parameter parameter) => judged.Parameters.TryGetValue(parameter.Code, out var value) ? value : parameter.On(AsOf);

    public IReadOnlyList<string> Words(WordList list) => judged.AddedWords.TryGetValue(list.Code, out var added) ? [.. list.Words, .. added] : list.Words;

    public bool? In(InRegister question)
    {
        if (!judged.Registers.TryGetValue(question.Register.Code, out var entries)) return null;
        if (item.Values.GetValueOrDefault(question.Of.FullName) is not string key) return null;
        return (question.On is null ? AsOf : Judge.Date(question.On, this)) is { } day ? entries.Any(entry => entry.Answers(key, question.States, day)) : null;
    }

    public decimal? Fold(GroupFold fold) => Folding.Of(fold, subject, this, all);
}
