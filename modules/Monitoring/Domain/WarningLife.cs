namespace SunLedger.Monitoring.Domain;

/// <summary>
/// Where a warning stands in its life, as a value. <see cref="Next"/> is the only way on; it is asked by the live path and by the
/// sweep alike, and knows no clock: the day of judging is given.
/// </summary>
/// <param name="State">Where it stands.</param>
/// <param name="Level">How grave it is; null while it never hit.</param>
/// <param name="SinceOn">First day of the present run of hits, or of not being able to judge.</param>
/// <param name="OpenedOn">Day on which it last opened.</param>
/// <param name="ClearedOn">Day on which the rule fell quiet after it had opened; null while it hits.</param>
internal readonly record struct WarningLife(WarningState State, Level? Level, DateOnly? SinceOn, DateOnly? OpenedOn, DateOnly? ClearedOn)
{
    /// <summary>Nobody ever warned.</summary>
    public static WarningLife None => default;

    /// <summary>True when somebody ought to see it in the list of work.</summary>
    public bool IsUp => State is WarningState.Open or WarningState.Explained or WarningState.Rectifying or WarningState.Rectified;

    /// <summary>The life after the rule was judged once more.</summary>
    /// <param name="verdict">What the rule says.</param>
    /// <param name="today">The day of judging.</param>
    /// <param name="lasting">How long the rule must hit before a warning opens.</param>
    /// <param name="patienceDays">How many days nobody may be unable to judge before that is a warning itself.</param>
    /// <param name="held">What holds a hit back.</param>
    public WarningLife Next(Verdict verdict, DateOnly today, LastingTime lasting, int patienceDays, HeldBack held = HeldBack.Not) => verdict.Answer switch
    {
        Answer.Yes => Hit(verdict.Level ?? throw new ArgumentException("A hit has a level.", nameof(verdict)), today, lasting, held),
        Answer.No => Quiet(today),
        _ => Unknown(today, patienceDays),
    };

    /// <summary>The life after somebody explained: it was acted upon, so a quiet sweep alone no longer closes it.</summary>
    public WarningLife Explained() => State == WarningState.Open ? this with { State = WarningState.Explained } : this;

    /// <summary>True when the rule hit for long enough: whether it was raised, held back or only recorded.</summary>
    public bool Counts => IsUp || State is WarningState.Suppressed or WarningState.Recorded;

    private WarningLife Hit(Level level, DateOnly today, LastingTime lasting, HeldBack held)
    {
        // While it is up, the level only rises: lowering it is a decision of people. An exemption takes back what nobody has found to be a problem.
        var isTakenBack = held == HeldBack.Exempt && State is (WarningState.Open or WarningState.Explained);
        if (IsUp && !isTakenBack) return this with { Level = Graver(level), ClearedOn = null };
        // What people have settled comes up again when it grew graver, or when it had gone away in between.
        if (State == WarningState.Settled && ClearedOn is null && level <= Level) return this;

        var since = IsRunning ? SinceOn ?? today : today;
        if (!lasting.IsOver(since, today)) return new WarningLife(WarningState.Pending, level, since, OpenedOn, null);
        return held switch
        {
            HeldBack.Exempt => new WarningLife(WarningState.Suppressed, level, since, OpenedOn, null),
            HeldBack.Trial => new WarningLife(WarningState.Recorded, level, since, OpenedOn, null),
            _ => new WarningLife(WarningState.Open, level, since, today, null),
        };
    }

    private bool IsRunning => State == WarningState.Pending || ClearedOn is null && (IsUp || IsHeldOrSettled);

    private bool IsHeldOrSettled => State is WarningState.Suppressed or WarningState.Recorded or WarningState.Settled;

    private WarningLife Quiet(DateOnly today) => State switch
    {
        WarningState.Open => this with { State = WarningState.Closed, ClearedOn = today },
        // What somebody acted upon, decided, or held back is only marked.
        WarningState.Explained or WarningState.Rectifying or WarningState.Rectified => this with { ClearedOn = ClearedOn ?? today },
        _ when IsHeldOrSettled => this with { ClearedOn = ClearedOn ?? today },
        WarningState.Closed => this,
        // It never opened, or closed long ago and came back without lasting: there is nothing to close.
        _ => OpenedOn is null ? None : this with { State = WarningState.Closed, ClearedOn = today },
    };

    private WarningLife Unknown(DateOnly today, int patienceDays)
    {
        // Missing data neither confirms nor clears what somebody has to look at, or soon will.
        if (IsUp || IsHeldOrSettled || State == WarningState.Pending) return this;

        var since = State == WarningState.CannotJudge ? SinceOn ?? today : today;
        return today.DayNumber - since.DayNumber > patienceDays
            ? new WarningLife(WarningState.Open, SunLedger.Categories.Level.Yellow, since, today, null)
            : this with { State = WarningState.CannotJudge, SinceOn = since };
    }

    private Level Graver(Level level) => Level is { } before && before > level ? before : level;
}
