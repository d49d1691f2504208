namespace SunLedger.Personal.Storage;

/// <summary>A key of a column and a year, wrapped by the master key: of no use without it.</summary>
internal sealed class DataKey
{
    /// <summary>A number by chance, which every seal begins with.</summary>
    public required int Id { get; init; }

    public required string Column { get; init; }
    public required int Year { get; init; }
    public required string Algorithm { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Whose wrapping it is; both change when the master key does.</summary>
    public required string Master { get; set; }

    public required byte[] Wrapped { get; set; }
}

/// <summary>How many full views somebody had on a day.</summary>
internal sealed class ViewCount
{
    public required string UserId { get; init; }
    public required DateOnly Day { get; init; }
    public required int Views { get; set; }
}
