using System.Text.Json;
using SunLedger.Messages.Catalogue;

namespace SunLedger.Projects.Domain;

/// <summary>What a project is checked against: taken once per batch.</summary>
internal sealed record Surroundings(IDivisions Divisions, IFunds Funds, CategorySnapshot Categories, ICaller Caller, DateOnly Today);

/// <summary>A draft after checking: its content and the path of its division, or everything that is wrong with it.</summary>
internal sealed record Reading(ProjectContent? Content, string? DivisionPath, IReadOnlyList<Fault> Faults);

/// <summary>Checks a draft, all fields at once, so that a clerk corrects a row once.</summary>
internal static class ProjectReading
{
    private const int FirstYear = 2000;

    public static Reading Read(int row, ProjectDraft d, Surroundings s)
    {
        var year = d.LibraryYear ?? 0;
        var yearIsRight = year >= FirstYear && year <= s.Today.Year + 1;
        // Codes change with the year: a project of the library of 2018 carries the code of 2018, whenever it is entered.
        var division = yearIsRight && d.DivisionCode is not null ? s.Divisions.Find(d.DivisionCode, new DateOnly(year, 1, 1)) : null;
        var definition = d.CategoryCode is null ? null : division is null ? s.Categories.Find(d.CategoryCode) : s.Categories.Find(d.CategoryCode, division.Path);
        var fields = definition is null ? null : Fields(d, definition);
        List<Fault?> checks =
        [
            EntryChecks.Id(row, "code", d.Code),
            EntryChecks.RequiredText(row, "name", "项目名称", d.Name, 200),
            definition is null && !MayDoWithout(d, s.Funds) ? Fault.Of(EntryRefusals.UnknownCategory, row, "categoryCode", d.CategoryCode) : null,
            yearIsRight ? Division(row, d, division, s.Caller) : Fault.Of(EntryRefusals.YearRange, row, "libraryYear", d.LibraryYear, FirstYear, s.Today.Year + 1),
            WritingVillage(row, s),
            d.UnitCode is null ? null : EntryChecks.Id(row, "unitCode", d.UnitCode),
            EntryChecks.Text(row, "implementUnit", "实施单位", d.ImplementUnit, 200),
            EntryChecks.Text(row, "content", "建设内容", d.Content?.ReplaceLineEndings(" "), 1000),
            EntryChecks.Word(row, "libraryState", d.LibraryState, Known.Project.LibraryState.Options),
            d.Budget is null ? Fault.Of(EntryRefusals.Required, row, "budget", "项目总预算", "budget") : EntryChecks.Amount(row, "budget", d.Budget),
            EntryChecks.Amount(row, "contract", d.Contract),
            Progress(row, d.Progress),
            Order(row, "planEnd", d.PlanStart, d.PlanEnd, ProjectsRefusals.PlanEndBeforeStart),
            Order(row, "realEnd", d.RealStart, d.RealEnd, ProjectsRefusals.RealEndBeforeStart),
            Order(row, "acceptedOn", d.RealStart, d.AcceptedOn, ProjectsRefusals.AcceptedBeforeStart),
            Count(row, "households", d.Households),
            Count(row, "persons", d.Persons),
            Count(row, "poorHouseholds", d.PoorHouseholds) ?? Share(row, "poorHouseholds", d.PoorHouseholds, d.Households),
            Count(row, "poorPersons", d.PoorPersons) ?? Share(row, "poorPersons", d.PoorPersons, d.Persons),
            .. Villages(row, d, division, s),
            .. Sources(row, d, s),
            .. (fields?.Faults ?? []).Select(f => Fault.Of(EntryRefusals.CategoryField, row, $"fields.{f.Field}", f.Code, f.Hint.Chinese, f.Hint.English)),
        ];
        var faults = checks.OfType<Fault>().ToArray();
        return faults.Length > 0 ? new(null, division?.Path, faults) : new(Content(d, division!, fields?.Values), division!.Path, []);
    }

    // Most categories of the fund lists have no plugin yet, and their projects are entered all the same; only fields need a definition to be held to.
    private static bool MayDoWithout(ProjectDraft d, IFunds funds) =>
        d.FieldTexts is not { Count: > 0 } && d.Fields is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } && funds.All.Any(fund => fund.CategoryCode == d.CategoryCode);

    private static FieldReading Fields(ProjectDraft d, CategoryDefinition definition) =>
        d.FieldTexts is { } texts
            ? CategoryFields.Read(texts, Subject.Project, definition)
            : CategoryFields.Read(d.Fields ?? default, Subject.Project, definition);

    private static Fault? Division(int row, ProjectDraft d, Division? division, ICaller caller) =>
        division is not null && caller.Sees(division.Path) ? null : Fault.Of(EntryRefusals.UnknownDivision, row, "divisionCode", d.DivisionCode);

    private static Fault? WritingVillage(int row, Surroundings s) =>
        s.Divisions.Latest(s.Caller.DivisionCode)?.Level == DivisionLevel.Village ? Fault.Of(EntryRefusals.VillageNeverWrites, row, null) : null;

    private static Fault? Progress(int row, decimal? progress) =>
        progress is not { } given || (given is >= 0 and <= 1 && decimal.Round(given, 4) == given) ? null : Fault.Of(ProjectsRefusals.ProgressRange, row, "progress", given);

    private static Fault? Order(int row, string field, DateOnly? start, DateOnly? end, RefusalText refusal) =>
        end < start ? Fault.Of(refusal, row, field, Day(start), Day(end)) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Fault? Count(int row, string field, int? count) => count < 0 ? Fault.Of(ProjectsRefusals.CountNegative, row, field, count) : null;

    private static Fault? Share(int row, string field, int? part, int? all) => part > all ? Fault.Of(ProjectsRefusals.PoorAboveAll, row, field, part, all) : null;

    private static IEnumerable<Fault> Villages(int row, ProjectDraft d, Division? division, Surroundings s)
    {
        foreach (var code in d.Villages ?? [])
            if (code is null || !IsVillage(code, division, s)) yield return Fault.Of(ProjectsRefusals.VillageCode, row, "villages", code);
    }

    private static bool IsVillage(string code, Division? division, Surroundings s)
    {
        if (Formats.Fault(Format.Village12, code) is not null) return false;
        if (division is { Level: >= DivisionLevel.County } && !code.StartsWith(division.Code, StringComparison.Ordinal)) return false;
        // Where the villages are known, only those exist; of most counties the platform knows none.
        return s.Divisions.Latest(code) is not null || s.Divisions.Latest(code[..9]) is null;
    }

    private static IEnumerable<Fault> Sources(int row, ProjectDraft d, Surroundings s)
    {
        if (d.Sources is not { Count: > 0 } sources) yield break;
        var areRight = true;
        for (var i = 0; i < sources.Count; i++)
            foreach (var fault in Source(row, $"sources[{i}]", sources[i], s))
            {
                areRight = false;
                yield return fault;
            }
        // Amounts that cannot be held are not summed.
        if (!areRight || d.Budget is not { } budget || EntryChecks.Amount(row, "budget", budget) is not null) yield break;
        var sum = sources.Sum(source => source.Amount!.Value);
        if (sum != budget) yield return Fault.Of(ProjectsRefusals.SourcesDiffer, row, "sources", sum, budget);
    }

    private static IEnumerable<Fault> Source(int row, string field, SourceDraft? source, Surroundings s)
    {
        if (source is null)
        {
            yield return Fault.Of(ProjectsRefusals.SourceUnnamed, row, field);
            yield break;
        }
        if (string.IsNullOrWhiteSpace(source.FundCode) && string.IsNullOrWhiteSpace(source.Name)) yield return Fault.Of(ProjectsRefusals.SourceUnnamed, row, field);
        if (!string.IsNullOrWhiteSpace(source.FundCode) && s.Funds.Find(source.FundCode) is null) yield return Fault.Of(EntryRefusals.UnknownFund, row, $"{field}.fundCode", source.FundCode);
        if (EntryChecks.Text(row, $"{field}.name", "资金来源", source.Name, 200) is { } name) yield return name;
        if (EntryChecks.Text(row, $"{field}.docNo", "批准文号", source.DocNo, 60) is { } docNo) yield return docNo;
        if (source.Amount is null) yield return Fault.Of(EntryRefusals.Required, row, $"{field}.amount", "来源金额", "amount");
        else if (EntryChecks.Amount(row, $"{field}.amount", source.Amount) is { } amount) yield return amount;
    }

    private static ProjectContent Content(ProjectDraft d, Division division, FieldValues? fields) => new()
    {
        Name = d.Name!.Trim(),
        CategoryCode = d.CategoryCode!,
        DivisionCode = division.Code,
        UnitCode = d.UnitCode,
        ImplementUnit = Trimmed(d.ImplementUnit),
        LibraryState = d.LibraryState ?? "已入库",
        LibraryYear = d.LibraryYear!.Value,
        BudgetFen = Money.FromYuan(d.Budget!.Value).Fen,
        ContractFen = d.Contract is { } contract ? Money.FromYuan(contract).Fen : null,
        ProgressBp = d.Progress is { } progress ? (int)(progress * 10_000) : null,
        PlanStart = d.PlanStart,
        PlanEnd = d.PlanEnd,
        RealStart = d.RealStart,
        RealEnd = d.RealEnd,
        AcceptedOn = d.AcceptedOn,
        Households = d.Households,
        Persons = d.Persons,
        PoorHouseholds = d.PoorHouseholds,
        PoorPersons = d.PoorPersons,
        Villages = [.. (d.Villages ?? []).Distinct().Order(StringComparer.Ordinal)],
        Content = Trimmed(d.Content?.ReplaceLineEndings(" ")),
        Sources = [.. (d.Sources ?? []).Select(s => new Source(Trimmed(s.FundCode), Trimmed(s.Name), Trimmed(s.DocNo), Money.FromYuan(s.Amount!.Value).Fen))],
        Fields = fields?.Codes.Any() == true ? fields.ToJson() : null,
    };

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
