namespace SunLedger.Categories;

/// <summary>By what a register knows its entries. Only digests of these are ever kept.</summary>
public enum RegisterKey
{
    /// <summary>公民身份号码.</summary>
    Person,
    /// <summary>统一社会信用代码.</summary>
    Organisation,
    /// <summary>A name or a code as it is written: of an organisation as payments carry it, the code of a village or an institution, the number of an approval.</summary>
    Name,
    /// <summary>账号.</summary>
    Account,
}
