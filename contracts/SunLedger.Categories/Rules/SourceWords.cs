namespace SunLedger.Categories;

/// <summary>How a category says where a parameter, a word list or a curve comes from.</summary>
public static class SourceWords
{
    /// <summary>Read in the text of this document.</summary>
    public static T Verified<T>(this T thing, string source) where T : ISourced => Say(thing, Status.Verified, source);

    /// <summary>From professional knowledge of this document, which was not read.</summary>
    public static T Known<T>(this T thing, string source) where T : ISourced => Say(thing, Status.Known, source);

    /// <summary>No document says so; this is why it was chosen.</summary>
    public static T Assumed<T>(this T thing, string reason) where T : ISourced => Say(thing, Status.Assumed, reason);

    private static T Say<T>(T thing, Status status, string source) where T : ISourced
    {
        thing.Sourcing.Say(status, source);
        return thing;
    }
}
