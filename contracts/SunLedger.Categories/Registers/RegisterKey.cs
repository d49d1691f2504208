namespace SunLedger.Categories;

/// <summary>By what a register knows its entries. Only digests of these are ever kept.</summary>
public enum RegisterKey
{
    /// <summary>公民身份号码.</summary>
    Person,
    /// <summary>统一社会信用代码.</summary>
    Organisation,
    /// <summary>The name of an organisation, as payments carry it.</summary>
    Name,
    /// <summary>账号.</summary>
    Account,
}
