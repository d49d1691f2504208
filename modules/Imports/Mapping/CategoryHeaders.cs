using SunLedger.Messages.Catalogue;

namespace SunLedger.Imports.Mapping;

/// <summary>Headers by which clerks call the fields of fund categories: <c>fields.works</c>, 工程类别 or Works.</summary>
internal sealed class CategoryHeaders(ICategories categories)
{
    /// <summary>Fields of a category stand under this prefix.</summary>
    public const string Prefix = "fields.";

    /// <summary>What the categories in force record about a subject, a line for each code, by Chinese name.</summary>
    public IReadOnlyList<CategoryColumn> ColumnsOf(Subject? subject) =>
        [
            .. FieldsOf(subject).GroupBy(f => f.Code)
                .Select(g => new CategoryColumn(Prefix + g.Key, string.Join('／', g.Select(f => f.Name).Distinct()), string.Join(" / ", g.Select(f => f.English).Distinct())))
                .OrderBy(c => c.Chinese, StringComparer.Ordinal),
        ];

    /// <summary>Field by header, of all categories in force. A header that means different fields in different categories is left to a mapping.</summary>
    public IReadOnlyDictionary<string, string> Of(Subject? subject) =>
        FieldsOf(subject)
            .SelectMany(f => new[] { (Header: Header.Key(f.Name), f.Code), (Header: Header.Key(f.English), f.Code) })
            .GroupBy(f => f.Header, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Select(f => f.Code).Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => Prefix + g.First().Code, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<IField> FieldsOf(Subject? subject) => categories.Current.All.SelectMany(c => c.Fields).Where(f => !f.IsPlatform && f.Subject == subject);
}

/// <summary>A field of fund categories as a column.</summary>
/// <param name="Field">Its name in a mapping: fields.works.</param>
/// <param name="Chinese">What categories call it, Chinese.</param>
/// <param name="English">What categories call it, English.</param>
internal sealed record CategoryColumn(string Field, string Chinese, string English);
