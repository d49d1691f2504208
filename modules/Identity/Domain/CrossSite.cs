namespace SunLedger.Identity.Domain;

/// <summary>
/// Whether a request that a browser sends with its cookie was made by a page of ours. SameSite=Strict keeps other sites' requests from
/// carrying the cookie; this is the second lock, for what a sister site under the same domain may send.
/// </summary>
internal static class CrossSite
{
    /// <summary>True when the request must not count as the user's.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="fetchSite"><c>Sec-Fetch-Site</c>, which browsers set and pages cannot.</param>
    /// <param name="requestedWith"><c>X-Requested-With</c>, which another site's page cannot send without being asked first.</param>
    public static bool Refuses(string method, string? fetchSite, string? requestedWith)
    {
        if (method is "GET" or "HEAD" or "OPTIONS") return false;
        return fetchSite != "same-origin" && string.IsNullOrEmpty(requestedWith);
    }
}
