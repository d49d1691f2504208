namespace SunLedger.Categories;

/// <summary>What is made of the items of a group.</summary>
public enum FoldKind
{
    /// <summary>How many they are.</summary>
    Count,
    /// <summary>The sum of a number.</summary>
    Sum,
    /// <summary>The greatest of a number.</summary>
    Max,
    /// <summary>The mean of a number.</summary>
    Average,
    /// <summary>The part of a sum that falls on the items for which a condition holds.</summary>
    Share,
    /// <summary>The place of the judged item among them, counted from one, by their own days, and of one day as they were entered.</summary>
    Place,

    /// <summary>How many of them draw a benefit that excludes the judged item's.</summary>
    Excluded,

    /// <summary>The middle of a number: half of the items have more, half less; of an even count the mean of the two in the middle.</summary>
    Median,

    /// <summary>The standard deviation of a number: the root of the mean square of what lies between each item and the mean of all.</summary>
    Deviation,

    /// <summary>How many different values a field has among them.</summary>
    Different,
}
