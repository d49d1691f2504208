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

    /// <summary>One claim per permission held; FastEndpoints checks this type.</summary>
    public const string Permission = "permissions";

    /// <summary>Role; one claim per role held.</summary>
    public const string Role = "role";

    /// <summary>Id of the API client, when a program calls.</summary>
    public const string Client = "client";

    /// <summary>Calls a minute that the API client may make.</summary>
    public const string Limit = "limit";
}
