using System.Globalization;

namespace SunLedger.Categories;

/// <summary>Reads the canonical text, property by property in the order in which <see cref="DefinitionText"/> writes them.</summary>
internal static class DefinitionReading
{
    /// <summary>Fields may name fields that are declared later, so their formulas are read when all are there.</summary>
    private delegate void Afterwards(FormulaScope scope);

    public static DefinitionDraft Read(string text)
    {
        var json = new JsonWords(text);
        json.Open();
        var version = json.Whole("contract");
        if (version is < 1 or > Contract.Version) throw Newer(version);
        var draft = new DefinitionDraft(json.Text("code"), json.Text("name"), json.Text("english"), json.Text("basis")) { ContractVersion = version };
        draft.Covers(json.Texts("funds"));
        var afterwards = new List<Afterwards>();
        for (json.OpenArray("fields"); !json.EndsArray();) ReadField(ref json, draft, afterwards);
        for (json.OpenArray("parameters"); !json.EndsArray();) ReadParameter(ref json, draft);
        for (json.OpenArray("wordLists"); !json.EndsArray();) ReadWordList(ref json, draft);
        for (json.OpenArray("curves"); !json.EndsArray();) ReadCurve(ref json, draft);
        if (json.Has("standards"))
            for (json.OpenValues(); !json.EndsArray();) ReadStandard(ref json, draft);
        if (json.Has("exclusives"))
            for (json.OpenValues(); !json.EndsArray();) ReadExclusive(ref json, draft);
        var scope = draft.Scope;
        foreach (var read in afterwards) read(scope);
        if (json.Has("entitlements"))
            for (json.OpenValues(); !json.EndsArray();) ReadEntitlement(ref json, draft, scope);
        for (json.OpenArray("elements"); !json.EndsArray();) ReadElement(ref json, draft, scope);
        // Rules read what is observed and counted, too.
        scope = draft.Scope;
        for (json.OpenArray("rules"); !json.EndsArray();) ReadRule(ref json, draft, scope);
        json.Close();
        json.Finish();
        return draft;
    }

    private static DefinitionException Newer(int version) => new(new DefinitionFault(
        DefinitionFaultKind.NewerContract,
        "contract",
        new($"定义语言版本{version}，本平台只认识1至{Contract.Version}：升级平台", $"written in version {version} of the language, and this platform knows 1 to {Contract.Version}: upgrade the platform")));

    private static void ReadField(ref JsonWords json, DefinitionDraft draft, List<Afterwards> afterwards)
    {
        json.Open();
        var sheet = draft.Of(ReadSubject(ref json));
        var (code, name, english) = (json.Text("code"), json.Text("name"), json.Text("english"));
        IField field = json.Name<FieldKind>("kind") switch
        {
            FieldKind.Text => sheet.Text(code, name, english, json.Whole("maxLength")),
            FieldKind.Code => sheet.Code(code, name, english, json.Name<Format>("format")),
            FieldKind.Place => sheet.Place(code, name, english),
            FieldKind.Date => sheet.Date(code, name, english),
            FieldKind.Flag => sheet.Flag(code, name, english),
            FieldKind.Choice => sheet.Choice(code, name, english, [.. json.Texts("options")]),
            FieldKind.Choices => sheet.Choices(code, name, english, [.. json.Texts("options")]),
            FieldKind.Key => throw json.Wrong(new("类别能声明的字段种类", "a kind of field that a category can declare")),
            var number => sheet.Number(code, name, english, number, ReadUnit(ref json), json.Whole("decimals")),
        };
        if (json.TrueIf("required")) field.Terms.Require();
        var line = json.Line;
        if (json.TextIf("requiredWhen") is { } when) afterwards.Add(scope => field.Terms.Require(new FormulaReader(when, scope, $"field {field.FullName} required when", line).ReadCondition()));
        if (json.NumberIf("min") is { } min) field.Terms.Limit(min, json.Number("max"));
        ReadNeighbours(ref json, field.Terms, afterwards);
        json.Close();
    }

    private static void ReadNeighbours(ref JsonWords json, FieldTerms terms, List<Afterwards> afterwards)
    {
        var line = json.Line;
        if (json.TextIf("notAbove") is { } above) afterwards.Add(scope => terms.Limit(Field<NumberField>(scope, above, line)));
        line = json.Line;
        if (json.TextIf("notBefore") is { } before) afterwards.Add(scope => terms.Limit(Field<DateField>(scope, before, line)));
    }

    private static void ReadParameter(ref JsonWords json, DefinitionDraft draft)
    {
        json.Open();
        var (code, name, english) = (json.Text("code"), json.Text("name"), json.Text("english"));
        var parameter = draft.Parameter(code, name, english, ReadUnit(ref json), json.Number("value"));
        ReadSource(ref json, parameter);
        if (json.Has("later")) ReadLater(ref json, parameter);
        if (json.Has("cities"))
        {
            json.Open();
            parameter.CitiesMaySet(json.Number("min"), json.Number("max"), json.Name<Strict>("strict"));
            json.Close();
        }
        json.Close();
    }

    private static void ReadLater(ref JsonWords json, Parameter parameter)
    {
        for (json.OpenValues(); !json.EndsArray();)
        {
            json.Open();
            parameter.Since(Day(ref json, json.Text("from")), json.Number("value"), json.Name<Status>("status"), json.Text("source"));
            json.Close();
        }
    }

    private static void ReadWordList(ref JsonWords json, DefinitionDraft draft)
    {
        json.Open();
        var list = draft.WordList(json.Text("code"), json.Text("name"), json.Text("english"), json.Texts("words"));
        ReadSource(ref json, list);
        if (json.TrueIf("citiesMayAdd")) list.CitiesMayAdd();
        json.Close();
    }

    private static void ReadCurve(ref JsonWords json, DefinitionDraft draft)
    {
        json.Open();
        var (code, name, english) = (json.Text("code"), json.Text("name"), json.Text("english"));
        var points = new List<CurvePoint>();
        for (json.OpenArray("points"); !json.EndsArray();)
        {
            json.Open();
            points.Add(new CurvePoint(json.Whole("month"), json.Whole("day"), json.Number("value")));
            json.Close();
        }
        ReadSource(ref json, draft.Curve(code, name, english, points));
        json.Close();
    }

    private static void ReadStandard(ref JsonWords json, DefinitionDraft draft)
    {
        json.Open();
        var (code, name, english) = (json.Text("code"), json.Text("name"), json.Text("english"));
        var table = draft.Standard(code, name, english, ReadUnit(ref json));
        ReadSource(ref json, table);
        if (json.TrueIf("citiesMayAdd")) table.CitiesMayAdd();
        for (json.OpenArray("rows"); !json.EndsArray();)
        {
            json.Open();
            table.Row(Day(ref json, json.Text("from")), json.Text("division"), json.Text("tier"), json.Number("value"), json.Name<Status>("status"), json.Text("source"));
            json.Close();
        }
        json.Close();
    }

    private static void ReadExclusive(ref JsonWords json, DefinitionDraft draft)
    {
        json.Open();
        var table = draft.Exclusive(json.Text("code"), json.Text("name"), json.Text("english"));
        ReadSource(ref json, table);
        if (json.TrueIf("citiesMayAdd")) table.CitiesMayAdd();
        for (json.OpenArray("pairs"); !json.EndsArray();)
        {
            json.Open();
            var (one, other, from) = (json.Text("one"), json.Text("other"), Day(ref json, json.Text("from")));
            DateOnly? until = json.TextIf("until") is { } end ? Day(ref json, end) : null;
            table.Pair(one, other, from, json.Name<Status>("status"), json.Text("source"), until);
            json.Close();
        }
        if (json.Has("together"))
            for (json.OpenValues(); !json.EndsArray();)
            {
                json.Open();
                table.Together(json.Text("one"), json.Text("other"), json.Name<Status>("status"), json.Text("source"));
                json.Close();
            }
        json.Close();
    }

    private static DateOnly Day(ref JsonWords json, string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        ? day
        : throw json.Wrong(new("之前是形如2022-01-01的日期", "a day such as 2022-01-01 before this"));

    private static void ReadEntitlement(ref JsonWords json, DefinitionDraft draft, FormulaScope scope)
    {
        json.Open();
        var entitlement = draft.Entitlement(json.Text("code"), json.Text("name"), json.Text("english"));
        for (json.OpenArray("registers"); !json.EndsArray();)
        {
            json.Open();
            var at = json.Line;
            var word = json.Text("register");
            entitlement.On(Registers.Find(word) ?? throw new DefinitionException(DefinitionFault.Unreadable("", at, 2, word, new("一个名册", "a register"))), [.. json.Texts("states")]);
            json.Close();
        }
        entitlement.Drawing([.. json.TextsIf("items")]);
        var line = json.Line;
        if (json.TextIf("projects") is { } projects) entitlement.PaidBy(new FormulaReader(projects, scope, $"entitlement {entitlement.Code} projects", line).ReadCondition());
        line = json.Line;
        if (json.TextIf("within") is { } length)
            entitlement.Within(scope.Parameter(length) ?? throw new DefinitionException(DefinitionFault.Unreadable("", line, 2, length, new("一个以日或月为单位的参数", "a parameter in days or months"))));
        if (json.Has("every")) entitlement.Every(json.NameHere<CalendarSpan>());
        if (json.TrueIf("continued")) entitlement.Continued();
        json.Close();
    }

    private static void ReadElement(ref JsonWords json, DefinitionDraft draft, FormulaScope scope)
    {
        json.Open();
        var subject = ReadSubject(ref json);
        var element = draft.Element(json.Text("code"), json.Text("name"), json.Text("english")).On(subject);
        if (json.Has("kind")) ReadValue(ref json, element);
        if (json.Has("source")) element.By(json.NameHere<ElementSource>());
        if (json.Has("dueDays"))
        {
            var days = json.WholeHere();
            var line = json.Line;
            var after = Field<DateField>(scope, json.Text("after"), line);
            _ = json.TrueIf("workingDays") ? element.DueInWorkingDays(days, after) : element.Due(days, after);
        }
        if (json.Has("yearlyMonth")) element.Yearly(json.WholeHere(), json.Whole("cycleDay"));
        else if (json.Has("cycleDay")) element.Monthly(json.WholeHere());
        ReadOwed(ref json, element, scope);
        if (json.TextIf("assumed") is { } reason) element.Assumed(reason);
        if (json.TrueIf("published")) element.Published();
        element.From([.. json.Texts("basis")]);
        json.Close();
    }

    private static void ReadOwed(ref JsonWords json, Element element, FormulaScope scope)
    {
        var line = json.Line;
        if (json.TextIf("owedWhen") is { } when) element.When(new FormulaReader(when, scope, $"element {element.Code} owed when", line).ReadCondition());
        line = json.Line;
        foreach (var field in json.TextsIf("heldIn")) element.Held(Field<IField>(scope, field, line));
        foreach (var rule in json.TextsIf("watchedBy")) element.Watched(rule);
    }

    private static void ReadValue(ref JsonWords json, Element element)
    {
        switch (json.NameHere<FieldKind>())
        {
            case FieldKind.Date: element.OfDate(); return;
            case FieldKind.Choice: element.OfChoice([.. json.Texts("options")]); return;
            case var kind and (FieldKind.Money or FieldKind.Quantity or FieldKind.Count or FieldKind.Ratio): element.Of(kind, ReadUnit(ref json), json.Whole("decimals")); return;
            default: throw json.Wrong(new("之前是要素值的种类", "a kind of value of an element before this"));
        }
    }

    private static void ReadRule(ref JsonWords json, DefinitionDraft draft, FormulaScope scope)
    {
        json.Open();
        var subject = ReadSubject(ref json);
        var rule = draft.Of(subject).Warn(json.Text("code"), json.Text("name"), json.Text("english")).About(json.Name<Risk>("risk"));
        if (ReadGrade(ref json, rule, Level.Red, scope) is { } red) rule.Red(red);
        if (ReadGrade(ref json, rule, Level.Orange, scope) is { } orange) rule.Orange(orange);
        if (ReadGrade(ref json, rule, Level.Yellow, scope) is { } yellow) rule.Yellow(yellow);
        rule.Enforce(json.Name<Enforcement>("enforcement"));
        var triggers = Trigger.None;
        for (json.OpenArray("triggers"); !json.EndsArray();) triggers |= json.NameHere<Trigger>();
        rule.Judged(triggers);
        if (json.Has("lastingDays")) rule.Lasting(json.WholeHere());
        if (json.TextIf("lasting") is { } lasting) rule.Lasting(scope.Parameter(lasting.TrimStart('@')) ?? throw json.Wrong(new("之前是一个参数", "a parameter before this")));
        if (json.TextIf("trialUntil") is { } trial) rule.OnTrial(Day(ref json, trial));
        rule.From([.. json.Texts("basis")]);
        for (json.OpenArray("innocent"); !json.EndsArray();)
        {
            json.Open();
            rule.MayBeInnocent(json.Text("name"), json.Text("english"));
            json.Close();
        }
        if (json.Has("clearedBy"))
        {
            json.Open();
            rule.ClearedBy(json.Text("name"), json.Text("english"));
            json.Close();
        }
        if (json.Has("cityMay"))
        {
            json.Open();
            rule.CityMay(json.Text("name"), json.Text("english"));
            json.Close();
        }
        json.Close();
    }

    private static Condition? ReadGrade(ref JsonWords json, Rule rule, Level level, FormulaScope scope)
    {
        var (line, word) = (json.Line, DefinitionText.Word(level));
        return json.TextIf(word) is { } formula ? new FormulaReader(formula, scope, $"rule {rule.Code} {word}", line).ReadCondition() : null;
    }

    private static void ReadSource(ref JsonWords json, ISourced sourced) => sourced.Sourcing.Say(json.Name<Status>("status"), json.Text("source"));

    private static Subject ReadSubject(ref JsonWords json)
    {
        var line = json.Line;
        var word = json.Text("subject");
        var expected = string.Join(", ", Subjects.All.Select(Subjects.Word));
        return Subjects.FromWord(word) ?? throw new DefinitionException(DefinitionFault.Unreadable("", line, 2, word, new(expected, expected)));
    }

    private static Unit ReadUnit(ref JsonWords json)
    {
        var line = json.Line;
        var word = json.Text("unit");
        return Unit.FromCode(word) ?? throw new DefinitionException(DefinitionFault.Unreadable("", line, 2, word, new("一个单位，如yuan/km", "a unit such as yuan/km")));
    }

    private static T Field<T>(FormulaScope scope, string fullName, int line) where T : class, IField =>
        scope.Field(fullName) as T ?? throw new DefinitionException(DefinitionFault.Unreadable("", line, 2, fullName, 
            typeof(T) == typeof(DateField) ? new("一个日期字段", "a date field") : typeof(T) == typeof(NumberField) ? new("一个数值字段", "a number field") : new("一个字段", "a field")));
}
