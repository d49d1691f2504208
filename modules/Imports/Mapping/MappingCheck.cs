using System.Text.RegularExpressions;
using SunLedger.Messages.Imports;

namespace SunLedger.Imports.Mapping;

/// <summary>Says what is wrong with a mapping before it is saved or used. Pure.</summary>
internal static partial class MappingCheck
{
    /// <summary>Every fault; empty when the mapping can be used for the target.</summary>
    public static IReadOnlyList<Fault> Faults(ImportMapping mapping, IImportTarget target)
    {
        if (HasHoles(mapping)) return [Malformed("mapping", "null")];
        var faults = new List<Fault>();
        foreach (var (field, source) in mapping.Fields) faults.AddRange(FieldFaults(field, source, target));
        foreach (var missing in MappingGuess.Missing(target, mapping)) faults.Add(Fault.Of(ImportsRefusals.MappingIncomplete, null, missing.Field, missing.Field));
        foreach (var filter in mapping.Only.Concat(mapping.Skip)) faults.AddRange(FilterFaults("only/skip", filter));
        foreach (var check in mapping.Checks) faults.AddRange(CheckFaults(check));
        if (mapping.HeaderRow is < 1 or > HeaderSearch.Rows) faults.Add(Malformed("headerRow", $"1–{HeaderSearch.Rows}"));
        return faults;
    }

    // What was sent as JSON may hold null where nothing of ours would.
    private static bool HasHoles(ImportMapping mapping) =>
        Holes(mapping.Fields?.Values) || Holes(mapping.Only) || Holes(mapping.Skip) || Holes(mapping.Checks)
        || mapping.Only.Concat(mapping.Skip).Any(filter => filter.Column is null)
        || mapping.Checks.Any(check => check.Name is null || Holes(check.Where) || Holes(check.Terms) || Holes(check.FillFrom) || check.Share is { Part: null } or { Rest: null }
            || check.Where.Append(check.At).OfType<RowFilter>().Any(filter => filter.Column is null));

    private static bool Holes<T>(IEnumerable<T>? items) => items is null || items.Any(item => item is null);

    /// <summary>True when a mapping may be called this.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    private static IEnumerable<Fault> FieldFaults(string field, FieldSource source, IImportTarget target)
    {
        var column = target.Columns.FirstOrDefault(c => c.Field == field);
        if (column is null && !(target.CategoryFieldsOf is not null && field.StartsWith(CategoryHeaders.Prefix, StringComparison.Ordinal)))
            yield return Fault.Of(ImportsRefusals.MappingField, null, field, target.Kind, field);
        if (new[] { source.Column, source.Constant, source.Template }.Count(s => s is not null) != 1) yield return Malformed(field, "column | constant | template");
        if (source.Unit is { } unit && MoneyUnits.Of(unit) is null) yield return Malformed(field, $"unit: {string.Join(' ', MoneyUnits.All)}");
        if (source.Strip is { } strip && !CellPattern.IsUsable(strip)) yield return Malformed(field, $"strip: {strip}");
        if (source.Template is { } template && !BracesAgree(template)) yield return Malformed(field, $"template: {template}");
        if (Texts(source).Any(t => t.Any(char.IsControl))) yield return Malformed(field, "control characters");
    }

    private static IEnumerable<string> Texts(FieldSource source) => new[] { source.Constant, source.Template }.Concat(source.Lookup?.Values ?? []).OfType<string>();

    private static IEnumerable<Fault> FilterFaults(string where, RowFilter filter)
    {
        if (filter.Matches is null == filter.Empty is null) yield return Malformed(where, "matches | empty");
        if (filter.Matches is { } pattern && !CellPattern.IsUsable(pattern)) yield return Malformed(where, $"matches: {pattern}");
    }

    private static IEnumerable<Fault> CheckFaults(PublishedTotal check)
    {
        var name = $"checks: {check.Name}";
        if (check.At is null == check.Stated is null) yield return Malformed(name, "at | stated");
        if (check.Unit is { } unit && MoneyUnits.Of(unit) is null) yield return Malformed(name, $"unit: {string.Join(' ', MoneyUnits.All)}");
        if (check.Strip is { } strip && !CellPattern.IsUsable(strip)) yield return Malformed(name, $"strip: {strip}");
        if (check.Column is null && check.Terms.Count == 0) yield return Malformed(name, "column | terms");
        if (check.Share is not null && check.At is null) yield return Malformed(name, "share → at");
        foreach (var fault in check.Where.Append(check.At).OfType<RowFilter>().SelectMany(f => FilterFaults(name, f))) yield return fault;
    }

    private static bool BracesAgree(string template)
    {
        var open = false;
        foreach (var c in template)
        {
            if (c is not ('{' or '}')) continue;
            if (open == (c == '{')) return false;
            open = c == '{';
        }
        return !open;
    }

    private static Fault Malformed(string where, string what) => Fault.Of(ImportsRefusals.MappingMalformed, null, where, where, what);

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._-]{0,63}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
