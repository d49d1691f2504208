namespace SunLedger.Categories;

/// <summary>The form a code must have; <see cref="Formats"/> checks it.</summary>
public enum Format
{
    /// <summary>Any text.</summary>
    None,
    /// <summary>统计用区划代码: twelve digits down to the village.</summary>
    Village12,
    /// <summary>统一社会信用代码, GB 32100.</summary>
    Uscc,
    /// <summary>公民身份号码, GB 11643. Personal.</summary>
    IdNumber,
    /// <summary>A bank card number, 16 to 19 digits. Personal.</summary>
    BankCard,
    /// <summary>学校标识码: ten digits.</summary>
    SchoolCode10,
    /// <summary>学籍号: G or L and an identity number. Personal.</summary>
    SchoolRoll,
    /// <summary>学年, as 2018-2019.</summary>
    SchoolYear,
    /// <summary>学期, as 2018-1 or 2018-2.</summary>
    Term,
    /// <summary>路线编码: X, Y or C and what the register adds.</summary>
    RouteCode,
}
