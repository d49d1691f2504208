namespace SunLedger.Categories;

/// <summary>What the platform knows of every subject. Nobody types these; a formula names them <c>Project.Paid</c>.</summary>
public static partial class Known
{
    /// <summary>Every field that the platform knows.</summary>
    public static IReadOnlyList<IField> All { get; } =
        [.. Indicator.All, .. Release.All, .. Project.All, .. Contract.All, .. Payment.All, .. PersonLine.All, .. Measure.All, .. Element.All];

    private static readonly Dictionary<string, IField> ByName = All.ToDictionary(field => field.FullName, StringComparer.Ordinal);

    /// <summary>The field that formulas call so, or null.</summary>
    public static IField? Find(string fullName) => ByName.GetValueOrDefault(fullName);

    /// <summary>What the platform knows of one subject.</summary>
    public static IEnumerable<IField> Of(Subject subject) => All.Where(field => field.Subject == subject);
}
