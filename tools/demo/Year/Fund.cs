namespace SunLedger.Demo.Year;

/// <summary>A fund of the lists, as the sample year uses it.</summary>
/// <param name="Code">Its code: the first letter is the level whose money it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">The category that serves it.</param>
/// <param name="Function">Functional classification.</param>
/// <param name="Series">The series of notices it comes under: 农, 教, 建, 社.</param>
/// <param name="Component">The component of poverty money; null elsewhere.</param>
internal sealed record Fund(string Code, string Name, string Category, string Function, string Series, string? Component = null)
{
    /// <summary>The chain of divisions from the level that owns the money down to the city.</summary>
    public IReadOnlyList<string> Chain => Code[0] switch
    {
        'C' => [Places.Centre, Places.Province, Places.City],
        'P' => [Places.Province, Places.City],
        _ => [Places.City],
    };

    /// <summary>The code that follows the money down all levels.</summary>
    public string Track => $"{(Code[0] switch { 'C' => "100000", 'P' => Places.Province, _ => Places.City })}18Z19{Code[1..]}10010001"[..21];
}
