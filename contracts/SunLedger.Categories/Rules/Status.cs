namespace SunLedger.Categories;

/// <summary>How sure we are of a number.</summary>
public enum Status
{
    /// <summary>Read in the text of a document.</summary>
    Verified,
    /// <summary>From professional knowledge, with the document named, not read.</summary>
    Known,
    /// <summary>No document says so: an operating choice.</summary>
    Assumed,
}
