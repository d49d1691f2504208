namespace SunLedger.Categories;

/// <summary>Who brings an element.</summary>
public enum ElementSource
{
    /// <summary>填报单位: the unit enters it.</summary>
    Unit,
    /// <summary>主管部门: a department enters or loads it.</summary>
    Department,
    /// <summary>接口报送: another system posts it.</summary>
    Api,
    /// <summary>平台自有: the platform knows it, and asks nobody.</summary>
    Platform,
}
