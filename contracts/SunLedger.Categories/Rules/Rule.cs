namespace SunLedger.Categories;

/// <summary>When to warn, about what, how gravely, by which clause, when it may be innocent, and what clears it.</summary>
public sealed class Rule
{
    private readonly Draft _draft;
    private readonly List<Grade> _grades = [];
    private readonly List<string> _basis = [];
    private readonly List<Bilingual> _innocent = [];

    internal Rule(Draft draft, Subject subject, string code, string name, string english)
    {
        _draft = draft;
        (Subject, Code, Name, English) = (subject, code, name, english);
    }

    /// <summary>What it is judged on.</summary>
    public Subject Subject { get; }
    /// <summary>The code that is never used again: <c>RR-03</c>.</summary>
    public string Code { get; }
    /// <summary>The Chinese name.</summary>
    public string Name { get; }
    /// <summary>The English name.</summary>
    public string English { get; }
    /// <summary>What is suspected; null until it is said.</summary>
    public Risk? Risk { get; private set; }
    /// <summary>The conditions, gravest first.</summary>
    public IReadOnlyList<Grade> Grades => _grades;
    /// <summary>What a warning does to the action that raised it.</summary>
    public Enforcement Enforcement { get; private set; } = Enforcement.Warn;
    /// <summary>When it is judged.</summary>
    public Trigger Triggers { get; private set; } = Trigger.OnEvent | Trigger.Scheduled;
    /// <summary>How many days it must hold before a warning opens; zero when a parameter says how long.</summary>
    public int LastingDays { get; private set; }
    /// <summary>The parameter in days or months that says how long it must hold before a warning opens; null when the rule says it, or it need not last.</summary>
    public Parameter? LastingLength { get; private set; }
    /// <summary>The last day on which its hits are only written down; null when it is in force at once.</summary>
    public DateOnly? TrialUntil { get; private set; }
    /// <summary>The clauses it stands on.</summary>
    public IReadOnlyList<string> Basis => _basis;
    /// <summary>When the suspicion may be unfounded.</summary>
    public IReadOnlyList<Bilingual> Innocent => _innocent;
    /// <summary>What makes the warning go away.</summary>
    public Bilingual? Clearing { get; private set; }
    /// <summary>What a city may change, in words.</summary>
    public Bilingual? CityAdjust { get; private set; }
    /// <summary>Whether it looks at several items together.</summary>
    public bool IsGroupRule => _grades.Any(grade => grade.When.All().OfType<GroupFold>().Any());

    /// <summary>What its conditions read that has a source of its own, each once: parameters, word lists, curves, tables of standards and of benefits that exclude each other, and how long it must hold.</summary>
    public IReadOnlyList<ISourced> RestsOn => [.. _grades.SelectMany(grade => grade.When.All()).Append(LastingLength).Select(SourcedIn).OfType<ISourced>().Distinct()];

    /// <summary>Whether no document says one of the things that it rests on, or one of its values, rows or pairs.</summary>
    public bool RestsOnAssumption => RestsOn.Any(IsAssumed);

    /// <summary>What is suspected.</summary>
    public Rule About(Risk risk) { _draft.Change(); Risk = risk; return this; }

    /// <summary>When to warn in yellow. Said twice, either is enough.</summary>
    public Rule Yellow(Condition when) => At(Level.Yellow, when);

    /// <summary>When to warn in orange. Said twice, either is enough.</summary>
    public Rule Orange(Condition when) => At(Level.Orange, when);

    /// <summary>When to warn in red. Said twice, either is enough.</summary>
    public Rule Red(Condition when) => At(Level.Red, when);

    /// <summary>What a warning does to the action that raised it.</summary>
    public Rule Enforce(Enforcement enforcement) { _draft.Change(); Enforcement = enforcement; return this; }

    /// <summary>When it is judged; on events and nightly unless said otherwise.</summary>
    public Rule Judged(Trigger triggers) { _draft.Change(); Triggers = triggers; return this; }

    /// <summary>How many days it must hold before a warning opens.</summary>
    public Rule Lasting(int days) { _draft.Change(); LastingDays = days; return this; }

    /// <summary>The same by a parameter in days or months, so that the length has a source, may change on a day and may be moved inside its bounds. Months are those of the calendar.</summary>
    public Rule Lasting(Parameter length) { _draft.Change(); LastingLength = length; return this; }

    /// <summary>How long it must hold on a day before a warning opens; of what is no whole number the whole one below it.</summary>
    public LastingTime LastingOn(DateOnly day)
    {
        if (LastingLength is not { } length) return LastingDays;
        var whole = (int)decimal.Floor(length.On(day));
        return length.Unit.Equals(Unit.Month) ? new LastingTime(0, whole) : new LastingTime(whole, 0);
    }

    /// <summary>Up to and including a day its hits are only written down: it warns nobody and stops nothing.</summary>
    public Rule OnTrial(DateOnly until) { _draft.Change(); TrialUntil = until; return this; }

    /// <summary>Whether its hits of a day are only written down.</summary>
    public bool IsOnTrial(DateOnly day) => day <= TrialUntil;

    /// <summary>The clauses it stands on.</summary>
    public Rule From(params string[] basis) { _draft.Change(); _basis.AddRange(basis); return this; }

    /// <summary>A reason why the suspicion may be unfounded.</summary>
    public Rule MayBeInnocent(string chinese, string english) { _draft.Change(); _innocent.Add(new Bilingual(chinese, english)); return this; }

    /// <summary>What makes the warning go away.</summary>
    public Rule ClearedBy(string chinese, string english) { _draft.Change(); Clearing = new Bilingual(chinese, english); return this; }

    /// <summary>What a city may change, in words.</summary>
    public Rule CityMay(string chinese, string english) { _draft.Change(); CityAdjust = new Bilingual(chinese, english); return this; }

    private static ISourced? SourcedIn(Formula? part) => part switch
    {
        Parameter parameter => parameter,
        ContainsAny { Words: var words } => words,
        WordHits { Words: var words } => words,
        CurveReading { Curve: var curve } => curve,
        StandardReading { Table: var table } => table,
        GroupFold { Table: var table } => table,
        _ => null,
    };

    private static bool IsAssumed(ISourced sourced) => sourced.Sourcing.Status == Status.Assumed || sourced switch
    {
        Parameter parameter => parameter.Later.Any(value => value.Status == Status.Assumed),
        StandardTable table => table.Rows.Any(row => row.Status == Status.Assumed),
        ExclusiveTable table => table.Pairs.Any(pair => pair.Status == Status.Assumed),
        _ => false,
    };

    private Rule At(Level level, Condition when)
    {
        _draft.Change();
        var at = _grades.FindIndex(grade => grade.Level == level);
        if (at >= 0) _grades[at] = new Grade(level, _grades[at].When | when);
        else _grades.Add(new Grade(level, when));
        _grades.Sort((a, b) => b.Level.CompareTo(a.Level));
        return this;
    }
}
