namespace SunLedger.Demo.Year;

/// <summary>A warning that the sample year must raise, and why.</summary>
/// <param name="Rule">The rule: RR-03.</param>
/// <param name="Level">yellow, orange or red.</param>
/// <param name="Subject">payment, project, contract, indicator, element or person_line.</param>
/// <param name="Id">The subject's id; asked for when the year is closed, because payments have none before.</param>
/// <param name="IsRefused">True when the attempt is refused and only the warning stays.</param>
/// <param name="Why">What was done, Chinese.</param>
/// <param name="WhyInEnglish">What was done, English.</param>
internal sealed record Fault(string Rule, string Level, string Subject, Func<string> Id, bool IsRefused, string Why, string WhyInEnglish);

/// <summary>A row that the ledger must refuse without a warning.</summary>
internal sealed record Refusal(string Kind, string Id, string Code, string Why, string WhyInEnglish);
