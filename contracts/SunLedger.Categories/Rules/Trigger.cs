namespace SunLedger.Categories;

/// <summary>When a rule is judged.</summary>
[Flags]
public enum Trigger
{
    /// <summary>Never; not allowed in a definition.</summary>
    None = 0,
    /// <summary>事前: before a payment is made.</summary>
    BeforePayment = 1,
    /// <summary>事中: when something it reads was written.</summary>
    OnEvent = 2,
    /// <summary>事后: in the nightly sweep.</summary>
    Scheduled = 4,
}
