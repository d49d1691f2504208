namespace SunLedger.Categories;

/// <summary>What kind of value a field holds.</summary>
public enum FieldKind
{
    /// <summary>Yuan with two decimals.</summary>
    Money,
    /// <summary>A number with a unit and decimals.</summary>
    Quantity,
    /// <summary>A whole number.</summary>
    Count,
    /// <summary>A share: 0.85 is 85 %.</summary>
    Ratio,
    /// <summary>A day.</summary>
    Date,
    /// <summary>Free text.</summary>
    Text,
    /// <summary>A code with a <see cref="Format"/>.</summary>
    Code,
    /// <summary>A point as longitude, comma, latitude in degrees.</summary>
    Place,
    /// <summary>One of the options.</summary>
    Choice,
    /// <summary>Any of the options.</summary>
    Choices,
    /// <summary>Yes or no.</summary>
    Flag,
    /// <summary>A key that groups items and is never shown, such as an account.</summary>
    Key,
}
