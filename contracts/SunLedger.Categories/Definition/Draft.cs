namespace SunLedger.Categories;

/// <summary>Shared by everything that one category declares, so that one stroke freezes it all.</summary>
internal sealed class Draft
{
    private bool _closed;

    /// <summary>A draft that was never open: what the platform knows.</summary>
    public static Draft Closed { get; } = Close(new Draft());

    public static Draft Close(Draft draft)
    {
        draft._closed = true;
        return draft;
    }

    public void Change()
    {
        if (_closed) throw new InvalidOperationException("This definition is finished; declare everything in the constructor of the category.");
    }
}
