namespace SunLedger.Categories;

/// <summary>
/// 应享人群: who stands on a register, or on several at once, and must therefore draw a benefit. It speaks for those who stand on no line: how many of a
/// division's own registers drew nothing is a number of the indicator that pays the benefit there, and rules on indicators read it.
/// </summary>
public sealed class Entitlement
{
    private readonly Draft _draft;
    private readonly List<StandsOn> _registers = [];
    private readonly List<string> _items = [];
    private NumberField? _undrawn;
    private NumberField? _time;

    internal Entitlement(Draft draft, string code, string name, string english)
    {
        _draft = draft;
        (Code, Name, English) = (code, name, english);
    }

    /// <summary>The code that never changes.</summary>
    public string Code { get; }
    /// <summary>The Chinese name of those who are entitled.</summary>
    public string Name { get; }
    /// <summary>The English name of those who are entitled.</summary>
    public string English { get; }
    /// <summary>The registers on all of which they stand.</summary>
    public IReadOnlyList<StandsOn> Registers => _registers;
    /// <summary>The benefits, as lines name them; empty when any line of <see cref="Projects"/> is one.</summary>
    public IReadOnlyList<string> Items => _items;
    /// <summary>The projects whose lines are the benefit, by their category fields; null when those of all projects are.</summary>
    public Condition? Projects { get; private set; }
    /// <summary>How long they may draw nothing, in days or months; null when the calendar says it.</summary>
    public Parameter? Length { get; private set; }
    /// <summary>Within which stretch of the calendar they must draw; null when <see cref="Length"/> says how long.</summary>
    public CalendarSpan? Span { get; private set; }

    /// <summary>Whether only those count who drew in the stretch of the calendar before the present one.</summary>
    public bool IsContinued { get; private set; }

    /// <summary>
    /// 未享人数: persons who stand on the division's own registers at both ends of the time and drew nothing in it. Known at night, of the indicator from which
    /// the division's first line of the year was paid: a division says it once. Unknown where none was, or where no register of its own covers the time.
    /// </summary>
    public NumberField Undrawn => _undrawn ??= Counted(Code, $"{Name}未发放人数", $"{English} who drew nothing", Unit.Person);

    /// <summary>未享时长: over how long they were looked for, in the unit of <see cref="Length"/>; by the calendar, the days that have passed of it, today included.</summary>
    public NumberField Time => _time ??= Counted($"{Code}_time", $"{Name}查找时长", $"time over which {English} were looked for", Length?.Unit ?? Unit.Day);

    /// <summary>未享: at least one of them drew nothing. Never unknown: where nobody can say, nobody is named.</summary>
    public Condition IsMissed => Undrawn.IsKnown & Undrawn > 0;

    /// <summary>They stand on this register, in one of these states; in whatever state when none is named. Said twice, on both.</summary>
    public Entitlement On(Register register, params string[] states) { _draft.Change(); _registers.Add(new StandsOn(register, [.. states])); return this; }

    /// <summary>Only lines that name one of these benefits count.</summary>
    public Entitlement Drawing(params string[] items) { _draft.Change(); _items.AddRange(items); return this; }

    /// <summary>Only lines of projects of which this holds count; a condition over their category fields.</summary>
    public Entitlement PaidBy(Condition projects) { _draft.Change(); Projects = projects; return this; }

    /// <summary>They draw at least once in so many days or months; looked for from today back.</summary>
    public Entitlement Within(Parameter length)
    {
        _draft.Change();
        if (_time is not null) throw new InvalidOperationException($"Say how often entitlement {Code} must draw before reading its time.");
        Length = length;
        return this;
    }

    /// <summary>They draw at least once in every such stretch of the calendar; looked for from its first day.</summary>
    public Entitlement Every(CalendarSpan span) { _draft.Change(); Span = span; return this; }

    /// <summary>Only those count who drew in the stretch of the calendar before: what is late is missed by them, and who never asked for it is not.</summary>
    public Entitlement Continued() { _draft.Change(); IsContinued = true; return this; }

    /// <summary>Whether lines of the project with these category fields count; what cannot be said does not.</summary>
    public bool IsPaidBy(FieldValues values) => Projects is null || Judge.Evaluate(Projects, new ValueFacts(values)) == Answer.Yes;

    /// <summary>The last day before the time in which they must draw, when it is looked at on a day.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="length">What <see cref="Length"/> says on it.</param>
    public DateOnly Before(DateOnly asOf, int length) => Span switch
    {
        CalendarSpan.Month => new DateOnly(asOf.Year, asOf.Month, 1).AddDays(-1),
        CalendarSpan.Term => new DateOnly(asOf.Month < 3 ? asOf.Year - 1 : asOf.Year, asOf.Month is >= 3 and < 9 ? 3 : 9, 1).AddDays(-1),
        CalendarSpan.Year => new DateOnly(asOf.Year - 1, 12, 31),
        _ => Unit.Month.Equals(Length?.Unit) ? asOf.AddMonths(-length) : asOf.AddDays(-length),
    };

    private NumberField Counted(string code, string name, string english, Unit unit) =>
        new(new FieldTerms(_draft, Subject.Indicator, code, name, english, FieldKind.Count, isCounted: true) { Unit = unit });
}
