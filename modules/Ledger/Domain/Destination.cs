namespace SunLedger.Ledger.Domain;

/// <summary>
/// Where paid money went. Money that only went on to another public account is not yet expenditure (以拨代支), whatever the treasury's books say; nor is
/// money that is kept back as a quality deposit (质保金), which the contractor has yet to get.
/// </summary>
internal enum Destination
{
    /// <summary>A final payee: a supplier, a person, a village, or another outside the treasury's own accounts.</summary>
    Final,

    /// <summary>Moved on only: a special fiscal account, or an account of a budget unit (township accounts among them).</summary>
    Passed,

    /// <summary>Nobody said what kind of payee it is.</summary>
    Unstated,

    /// <summary>Of what was moved on: into a special fiscal account (财政专户).</summary>
    Special,

    /// <summary>Kept back: an account of quality deposits (质保金账户).</summary>
    Retained,
}
