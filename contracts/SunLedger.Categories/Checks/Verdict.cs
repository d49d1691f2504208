namespace SunLedger.Categories;

/// <summary>What a rule says about an item.</summary>
/// <param name="Answer">Whether it warns, is quiet, or cannot judge.</param>
/// <param name="Level">The gravest level that holds, when it warns.</param>
public readonly record struct Verdict(Answer Answer, Level? Level)
{
    /// <summary>Nothing to warn about.</summary>
    public static Verdict Quiet => new(Answer.No, null);
    /// <summary>Something that is needed is missing.</summary>
    public static Verdict CannotJudge => new(Answer.Unknown, null);
    /// <summary>A warning.</summary>
    public static Verdict Warns(Level level) => new(Answer.Yes, level);

    /// <summary>quiet, cannot judge, or the level.</summary>
    public override string ToString() => Answer switch { Answer.No => "quiet", Answer.Unknown => "cannot judge", _ => $"{Level}" };
}
