namespace SunLedger.Demo.Year;

/// <summary>A line of a list of persons who were paid.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Payment">The payment that it is part of, which names the list.</param>
/// <param name="Name">A made-up name.</param>
/// <param name="IdNumber">A made-up number with a right check character.</param>
/// <param name="Account">The account paid into.</param>
/// <param name="AccountName">Whose account it is.</param>
/// <param name="Item">What is drawn.</param>
/// <param name="Fields">Category fields by code, as a list has them.</param>
internal sealed record PersonLine(string Id, Payment Payment, string Name, string IdNumber, string Account, string AccountName, string Item, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The month that it is for.</summary>
    public string PayMonth => Payment.PaidOn.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
}
