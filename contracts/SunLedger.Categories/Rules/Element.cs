namespace SunLedger.Categories;

/// <summary>监控要素: what must be watched about a subject: a document, a number, a day. What is due and does not come is a warning by itself.</summary>
public sealed class Element
{
    private const int LongestDocument = 200;

    private readonly Draft _draft;
    private readonly List<string> _basis = [];
    private readonly List<IField> _held = [];
    private readonly List<string> _rules = [];
    private (FieldKind Kind, Unit? Unit, int Decimals, string[] Options) _kind = (FieldKind.Text, null, 0, []);
    private IField? _value;

    internal Element(Draft draft, string code, string name, string english)
    {
        _draft = draft;
        (Code, Name, English) = (code, name, english);
    }

    /// <summary>The code that never changes.</summary>
    public string Code { get; }
    /// <summary>The Chinese name.</summary>
    public string Name { get; }
    /// <summary>The English name.</summary>
    public string English { get; }
    /// <summary>What it belongs to; null until it is said.</summary>
    public Subject? Subject { get; private set; }
    /// <summary>Who brings it.</summary>
    public ElementSource Source { get; private set; } = ElementSource.Unit;
    /// <summary>How many days after <see cref="After"/> it must exist.</summary>
    public int? DueDays { get; private set; }
    /// <summary>Whether <see cref="DueDays"/> are working days, by the yearly holiday notice.</summary>
    public bool IsInWorkingDays { get; private set; }
    /// <summary>The day from which the days count.</summary>
    public DateField? After { get; private set; }
    /// <summary>When it must come again and again; null when it comes once.</summary>
    public Cycle? Cycle { get; private set; }
    /// <summary>Who owes it: only the subjects of which this holds; null when all do. Of person lines the project of their list decides.</summary>
    public Condition? OwedWhen { get; private set; }
    /// <summary>In which fields the platform holds it; empty for what somebody brings.</summary>
    public IReadOnlyList<IField> HeldIn => _held;
    /// <summary>Which rules watch what the platform holds; empty for what somebody brings.</summary>
    public IReadOnlyList<string> WatchedBy => _rules;
    /// <summary>Why the days are as they are when no document says so; null when one does.</summary>
    public string? Assumption { get; private set; }
    /// <summary>Whether the public must see it.</summary>
    public bool IsPublished { get; private set; }
    /// <summary>The clauses it stands on.</summary>
    public IReadOnlyList<string> Basis => _basis;
    /// <summary>Whether it is due on some day, so that it can be missing. What the platform knows itself never is.</summary>
    public bool IsDue => Source != ElementSource.Platform && (After is not null || Cycle is not null);

    /// <summary>Whether the subject with these category fields owes it; what cannot be said is not owed.</summary>
    public bool IsOwedBy(FieldValues values) => OwedWhen is null || Judge.Evaluate(OwedWhen, new ValueFacts(values)) == Answer.Yes;

    /// <summary>The last day on which it may come, so many days after one; that one itself is not counted.</summary>
    public DateOnly DueOn(DateOnly from)
    {
        var days = DueDays ?? throw new InvalidOperationException($"Element {Code} is not due once.");
        return IsInWorkingDays ? WorkingDays.National.After(from, days) : from.AddDays(days);
    }

    /// <summary>What is observed, as a field that formulas read: the latest value that was known on the day of judging. Say first with <see cref="On(Sheet)"/> what the element belongs to.</summary>
    public IField Value => _value ??= Made();

    /// <summary>It was observed. Never unknown.</summary>
    public Condition IsObserved => Value.IsKnown;
    /// <summary>The number that was observed.</summary>
    public NumberField Number => Value as NumberField ?? throw NotOfKind("a number");
    /// <summary>The day that was observed.</summary>
    public DateField Day => Value as DateField ?? throw NotOfKind("a day");
    /// <summary>The option that was observed.</summary>
    public ChoiceField Option => Value as ChoiceField ?? throw NotOfKind("a choice");

    /// <summary>What it belongs to.</summary>
    public Element On(Sheet sheet) => On(sheet.Subject);

    /// <summary>What is observed is an amount in yuan. Without any of these words it is a document, named by its number.</summary>
    public Element OfMoney() => Of(FieldKind.Money, Unit.Yuan, 2);

    /// <summary>What is observed is a number with a unit.</summary>
    public Element OfQuantity(Unit unit, int decimals = 2) => Of(FieldKind.Quantity, unit, decimals);

    /// <summary>What is observed is a whole number.</summary>
    public Element OfCount(Unit? unit = null) => Of(FieldKind.Count, unit ?? Unit.Count, 0);

    /// <summary>What is observed is a share: 0.85 is 85 %.</summary>
    public Element OfRatio(int decimals = 4) => Of(FieldKind.Ratio, Unit.Ratio, decimals);

    /// <summary>What is observed is a day.</summary>
    public Element OfDate() => Of(FieldKind.Date, null, 0);

    /// <summary>What is observed is one of these options.</summary>
    public Element OfChoice(params string[] options) => Of(FieldKind.Choice, null, 0, options);

    /// <summary>Who brings it; the unit unless said otherwise.</summary>
    public Element By(ElementSource source) { _draft.Change(); Source = source; return this; }

    /// <summary>The platform holds it in these fields, and asks nobody.</summary>
    public Element Held(params IField[] fields) { _held.AddRange(fields); return By(ElementSource.Platform); }

    /// <summary>The platform works it out itself: these rules watch it.</summary>
    public Element Watched(params string[] rules) { _rules.AddRange(rules); return By(ElementSource.Platform); }

    /// <summary>Only subjects of which this holds owe it; a condition over their category fields. Of person lines the project of their list decides.</summary>
    public Element When(Condition condition) { _draft.Change(); OwedWhen = condition; return this; }

    /// <summary>It must exist so many days after a day.</summary>
    public Element Due(int days, DateField after) { _draft.Change(); (DueDays, IsInWorkingDays, After) = (days, false, after); return this; }

    /// <summary>It must exist so many working days after a day.</summary>
    public Element DueInWorkingDays(int days, DateField after) { _draft.Change(); (DueDays, IsInWorkingDays, After) = (days, true, after); return this; }

    /// <summary>It must come every month, by this day of the month that follows. It begins with the month in which money first reaches the subject.</summary>
    public Element Monthly(int by) { _draft.Change(); Cycle = new Cycle(null, by); return this; }

    /// <summary>It must come every year, by this day of the year that follows.</summary>
    public Element Yearly(int month, int day) { _draft.Change(); Cycle = new Cycle(month, day); return this; }

    /// <summary>No document fixes the days: why they were taken.</summary>
    public Element Assumed(string reason) { _draft.Change(); Assumption = reason; return this; }

    /// <summary>The public must see it.</summary>
    public Element Published() { _draft.Change(); IsPublished = true; return this; }

    /// <summary>The clauses it stands on.</summary>
    public Element From(params string[] basis) { _draft.Change(); _basis.AddRange(basis); return this; }

    internal Element On(Subject subject) { _draft.Change(); Subject = subject; return this; }

    internal Element Of(FieldKind kind, Unit? unit, int decimals, params string[] options)
    {
        _draft.Change();
        if (_value is not null) throw new InvalidOperationException($"Say what kind of value element {Code} has before reading it.");
        _kind = (kind, unit, decimals, options);
        return this;
    }

    private IField Made()
    {
        var subject = Subject ?? throw new InvalidOperationException($"Say with On(…) what element {Code} belongs to before reading it.");
        var terms = new FieldTerms(_draft, subject, Code, Name, English, _kind.Kind, isObserved: true)
        {
            Unit = _kind.Unit,
            Decimals = _kind.Decimals,
            Options = _kind.Options,
            MaxLength = _kind.Kind == FieldKind.Text ? LongestDocument : 0,
        };
        return _kind.Kind switch
        {
            FieldKind.Text => new TextField(terms),
            FieldKind.Date => new DateField(terms),
            FieldKind.Choice => new ChoiceField(terms),
            _ => new NumberField(terms),
        };
    }

    private InvalidOperationException NotOfKind(string kind) => new($"Element {Code} is not {kind}.");
}
