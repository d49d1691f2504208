namespace SunLedger.Catalogue.Seed;

/// <summary>A list that comes with the sources. At nearly every start it is in the database already, and then nobody asks for its rows.</summary>
/// <param name="hash">Of what it is made from.</param>
/// <param name="read">Makes the rows.</param>
internal sealed class Seed<T>(string hash, Func<IReadOnlyList<T>> read)
{
    private readonly Lazy<IReadOnlyList<T>> _rows = new(read);

    /// <summary>Of what it is made from, so that an unchanged seed is not written again.</summary>
    public string Hash => hash;

    /// <summary>The rows, made when they are first asked for.</summary>
    public IReadOnlyList<T> Rows => _rows.Value;
}
