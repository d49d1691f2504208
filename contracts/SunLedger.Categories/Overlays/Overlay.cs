namespace SunLedger.Categories;

/// <summary>
/// What one division adds to a category: own fields, parameters, word lists, elements and rules, moves of parameters inside their bounds, and words for
/// open lists. It holds for the division and everything below it. Formulas stand as they were written.
/// </summary>
/// <param name="Division">Code of the division.</param>
/// <param name="Category">Code of the category that it is laid over, or of the division's own.</param>
public sealed record Overlay(string Division, string Category)
{
    /// <summary>Values that it sets for parameters of the category.</summary>
    public IReadOnlyList<OverlayMove> Moves { get; init; } = [];
    /// <summary>Words that it adds to open lists of the category.</summary>
    public IReadOnlyList<OverlayWords> Words { get; init; } = [];
    /// <summary>Rows that it adds to open tables of standards, for its own division.</summary>
    public IReadOnlyList<OverlayStandard> Rows { get; init; } = [];
    /// <summary>Pairs that it adds to open tables of benefits that exclude each other.</summary>
    public IReadOnlyList<OverlayPair> Pairs { get; init; } = [];
    /// <summary>Own parameters.</summary>
    public IReadOnlyList<OverlayParameter> Parameters { get; init; } = [];
    /// <summary>Own word lists.</summary>
    public IReadOnlyList<OverlayWordList> WordLists { get; init; } = [];
    /// <summary>Own fields.</summary>
    public IReadOnlyList<OverlayField> Fields { get; init; } = [];
    /// <summary>Own elements.</summary>
    public IReadOnlyList<OverlayElement> Elements { get; init; } = [];
    /// <summary>Own rules.</summary>
    public IReadOnlyList<OverlayRule> Rules { get; init; } = [];

    /// <summary>How the codes of own fields, parameters, word lists and elements of a division begin: <c>x370400_</c>.</summary>
    public static string ItemPrefix(string division) => $"x{division}_";
    /// <summary>The division whose own field this is; null when it is one of the centre's or the platform's.</summary>
    public static string? DivisionOf(IField field) => !field.IsPlatform && field.Code is ['x', _, _, _, _, _, _, '_', ..] && field.Code[1..7].All(char.IsAsciiDigit) ? field.Code[1..7] : null;
    /// <summary>How the codes of own rules of a division begin: <c>X370400-</c>.</summary>
    public static string RulePrefix(string division) => $"X{division}-";
    /// <summary>How the codes of own categories of a division begin: <c>x370400-</c>.</summary>
    public static string CategoryPrefix(string division) => $"x{division}-";
}

/// <summary>A value that a division sets for a parameter of the category, from a day on, until its next one, or to the last day that it gives: then the value from above holds again.</summary>
/// <param name="Code">Code of the parameter.</param>
/// <param name="From">The first day.</param>
/// <param name="Value">The value.</param>
/// <param name="Status">How sure the division is of it.</param>
/// <param name="Source">The document, or the reason.</param>
/// <param name="Until">The last day; null while nobody has said.</param>
public sealed record OverlayMove(string Code, DateOnly From, decimal Value, Status Status, string Source, DateOnly? Until = null);

/// <summary>Words that a division adds to an open list.</summary>
/// <param name="List">Code of the list.</param>
/// <param name="Words">The words.</param>
public sealed record OverlayWords(string List, IReadOnlyList<string> Words);

/// <summary>A parameter of a division's own.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="English">The English name; the Chinese one stands in when absent.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Value">Its value.</param>
/// <param name="Status">How sure the division is of it.</param>
/// <param name="Source">The document, or the reason.</param>
public sealed record OverlayParameter(string Code, string Name, string? English, Unit Unit, decimal Value, Status Status, string Source);

/// <summary>A word list of a division's own.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="English">The English name.</param>
/// <param name="Words">The words.</param>
/// <param name="Status">How sure the division is of it.</param>
/// <param name="Source">The document, or the reason.</param>
public sealed record OverlayWordList(string Code, string Name, string? English, IReadOnlyList<string> Words, Status Status, string Source);

/// <summary>A field of a division's own.</summary>
/// <param name="Subject">What it is recorded about.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="English">The English name.</param>
/// <param name="Kind">What kind of value it holds.</param>
public sealed record OverlayField(Subject Subject, string Code, string Name, string? English, FieldKind Kind)
{
    /// <summary>The unit of a quantity or count.</summary>
    public Unit? Unit { get; init; }
    /// <summary>The decimals of a quantity or ratio.</summary>
    public int? Decimals { get; init; }
    /// <summary>The length of a text.</summary>
    public int? MaxLength { get; init; }
    /// <summary>The form of a code.</summary>
    public Format? Format { get; init; }
    /// <summary>The options of a choice.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];
    /// <summary>Whether a value must always be given.</summary>
    public bool IsRequired { get; init; }
    /// <summary>When a value must be given.</summary>
    public string? RequiredWhen { get; init; }
    /// <summary>The least value.</summary>
    public decimal? Min { get; init; }
    /// <summary>The greatest value.</summary>
    public decimal? Max { get; init; }
}

/// <summary>An element of a division's own.</summary>
/// <param name="Subject">What it belongs to.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="English">The English name.</param>
/// <param name="DueDays">How many days after <paramref name="After"/> it must exist.</param>
/// <param name="After">The date field from which the days count, by name.</param>
/// <param name="IsPublished">Whether the public must see it.</param>
/// <param name="Basis">The clauses it stands on.</param>
public sealed record OverlayElement(Subject Subject, string Code, string Name, string? English, int? DueDays, string? After, bool IsPublished, IReadOnlyList<string> Basis)
{
    /// <summary>Whether the days are working days, by the yearly holiday notice.</summary>
    public bool InWorkingDays { get; init; }
    /// <summary>What kind of value is observed; a document, unless something else is said.</summary>
    public FieldKind Kind { get; init; } = FieldKind.Text;
    /// <summary>The unit of a quantity or count.</summary>
    public Unit? Unit { get; init; }
    /// <summary>The decimals of a quantity or ratio.</summary>
    public int? Decimals { get; init; }
    /// <summary>The options of a choice.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];
    /// <summary>Who brings it.</summary>
    public ElementSource Source { get; init; } = ElementSource.Unit;
    /// <summary>When it must come again and again; null when it comes once.</summary>
    public Cycle? Cycle { get; init; }
    /// <summary>Which subjects owe it; null when all do.</summary>
    public string? When { get; init; }
    /// <summary>Why the days are as they are when no document says so.</summary>
    public string? Assumed { get; init; }
    /// <summary>The fields in which the platform holds it, by name; empty for what somebody brings.</summary>
    public IReadOnlyList<string> HeldIn { get; init; } = [];
    /// <summary>The rules that watch what the platform holds; empty for what somebody brings.</summary>
    public IReadOnlyList<string> WatchedBy { get; init; } = [];
}

/// <summary>A rule of a division's own.</summary>
/// <param name="Subject">What it is judged on.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">The Chinese name.</param>
/// <param name="English">The English name.</param>
/// <param name="Risk">What is suspected.</param>
public sealed record OverlayRule(Subject Subject, string Code, string Name, string? English, Risk Risk)
{
    /// <summary>When to warn in red.</summary>
    public string? Red { get; init; }
    /// <summary>When to warn in orange.</summary>
    public string? Orange { get; init; }
    /// <summary>When to warn in yellow.</summary>
    public string? Yellow { get; init; }
    /// <summary>What a warning does to the action that raised it.</summary>
    public Enforcement Enforcement { get; init; } = Enforcement.Warn;
    /// <summary>When it is judged.</summary>
    public Trigger Triggers { get; init; } = Trigger.OnEvent | Trigger.Scheduled;
    /// <summary>How many days it must hold before a warning opens.</summary>
    public int LastingDays { get; init; }
    /// <summary>The last day on which its hits are only written down.</summary>
    public DateOnly? TrialUntil { get; init; }
    /// <summary>The clauses it stands on.</summary>
    public IReadOnlyList<string> Basis { get; init; } = [];
    /// <summary>When the suspicion may be unfounded.</summary>
    public string? Innocent { get; init; }
    /// <summary>What makes the warning go away.</summary>
    public string? ClearedBy { get; init; }
}
