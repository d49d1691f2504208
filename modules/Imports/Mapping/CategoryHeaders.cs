using SunLedger.Messages.Catalogue;

namespace SunLedger.Imports.Mapping;

/// <summary>Headers by which clerks call the fields of fund categories: <c>fields.works</c>, 工程类别 or Works.</summary>
internal sealed class CategoryHeaders(ICategories categories)
{
    /// <summary>Fields of a category stand under this prefix.</summary>
    public const string Prefix = "fields.";

    /// <summary>Field by header, of all categories in force. A header that means different fields in different categories is left to a mapping.</summary>
    public IReadOnlyDictionary<string, string> Now() =>
        categories.Current.All.SelectMany(c => c.Fields).Where(f => !f.IsPlatform)
            .SelectMany(f => new[] { (Header: Header.Key(f.Name), f.Code), (Header: Header.Key(f.English), f.Code) })
            .GroupBy(f => f.Header, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Select(f => f.Code).Distinct().Count() == 1)
            .ToDictionary(g => g.Key, g => Prefix + g.First().Code, StringComparer.OrdinalIgnoreCase);
}
