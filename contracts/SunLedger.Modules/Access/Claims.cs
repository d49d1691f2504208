namespace SunLedger.Modules;

/// <summary>Names of the claims that sign-in and API keys put on a caller.</summary>
public static class Claims
{
    /// <summary>The user's or API client's id.</summary>
    public const string Id = "sub";

    /// <summary>The name to show.</summary>
    public const string Name = "name";

    /// <summary>Division code.</summary>
    public const string Division = "division";

    /// <summary>One claim per role held today.</summary>
    public const string Role = "role";

    /// <summary>The budget unit whose rows alone the caller sees; absent for whoever sees the whole division.</summary>
    public const string Organisation = "organisation";

    /// <summary>What tells this session or API key from others and is of use to nobody: the beginning of the digest that is stored of it.</summary>
    public const string Session = "session";

    /// <summary>One claim per permission held; FastEndpoints checks this type.</summary>
    public const string Permission = "permissions";
}
