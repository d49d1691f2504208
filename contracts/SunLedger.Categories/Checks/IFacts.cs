namespace SunLedger.Categories;

/// <summary>What is known about one item and what stands above it, on a day. Null means that it is not known.</summary>
public interface IFacts
{
    /// <summary>The day of judging.</summary>
    DateOnly AsOf { get; }

    /// <summary>The value of a number, exactly.</summary>
    decimal? Number(NumberField field);

    /// <summary>The value of a day.</summary>
    DateOnly? Date(DateField field);

    /// <summary>The value of a text.</summary>
    string? Text(TextField field);

    /// <summary>The option of a choice.</summary>
    string? Choice(ChoiceField field);

    /// <summary>The chosen options of a set; empty when it is known that none is.</summary>
    IReadOnlySet<string>? Choices(ChoicesField field);

    /// <summary>Yes or no.</summary>
    bool? Flag(FlagField field);

    /// <summary>What makes a key the same as another's.</summary>
    string? Key(KeyField field);

    /// <summary>The value of a parameter on the day of judging, as the city set it.</summary>
    decimal Parameter(Parameter parameter) => parameter.On(AsOf);

    /// <summary>The words of a list, with those the city added.</summary>
    IReadOnlyList<string> Words(WordList list) => list.Words;

    /// <summary>The calendar by which working days count.</summary>
    WorkingDays Calendar => WorkingDays.National;

    /// <summary>Whether what a question asks about stands in its register on its day; null when nobody can say. Where no register was ever loaded nobody can.</summary>
    bool? In(InRegister question) => null;

    /// <summary>The number made of the item's group; <see cref="Folding"/> computes it from the items.</summary>
    decimal? Fold(GroupFold fold);
}
