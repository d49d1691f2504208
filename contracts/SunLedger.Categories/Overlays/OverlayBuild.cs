using System.Text;

namespace SunLedger.Categories;

/// <summary>One laying of overlays over a category.</summary>
internal sealed class OverlayBuild(CategoryDefinition under, IReadOnlyList<Overlay> overlays, CategoryDefinition? was)
{
    private readonly List<OverlayFault> _faults = [];
    private readonly HashSet<string> _aside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private DefinitionDraft _draft = null!;
    private string _path = "";

    public OverlayOutcome Build()
    {
        for (; ; )
        {
            _paths.Clear();
            _draft = DefinitionReading.Read(under.Text);
            var known = _faults.Count;
            foreach (var overlay in overlays) Lay(overlay);
            // What was set aside half way is laid again without it.
            if (_faults.Count > known) continue;
            try
            {
                var definition = _draft.Finish();
                return new(definition, _faults, [.. _paths.Values.Distinct()]);
            }
            catch (DefinitionException e) when (SetAside(e.Faults))
            {
                // Without the items that are at fault the rest is laid again; what rests on them falls in its turn.
            }
        }
    }

    private void Lay(Overlay overlay)
    {
        var prefix = Overlay.ItemPrefix(overlay.Division);
        foreach (var moves in overlay.Moves.GroupBy(move => move.Code)) Item("parameters", moves.Key, $"parameter @{moves.Key}", () => Move([.. moves.OrderBy(m => m.From)]));
        foreach (var words in overlay.Words) Item("wordLists", words.List, $"word list @{words.List}", () => Add(words));
        foreach (var rows in overlay.Rows.GroupBy(row => row.Table)) Item("standards", rows.Key, $"standards @{rows.Key}", () => Add(rows.Key, [.. rows], overlay.Division));
        foreach (var pairs in overlay.Pairs.GroupBy(pair => pair.Table)) Item("exclusives", pairs.Key, $"exclusives @{pairs.Key}", () => Add(pairs.Key, [.. pairs]));
        foreach (var parameter in overlay.Parameters)
            Own("parameters", parameter.Code, prefix, $"parameter @{parameter.Code}", IsSourced(parameter.Code), () =>
                _draft.Parameter(parameter.Code, parameter.Name, parameter.English ?? parameter.Name, parameter.Unit, parameter.Value).Sourcing.Say(parameter.Status, parameter.Source));
        foreach (var list in overlay.WordLists)
            Own("wordLists", list.Code, prefix, $"word list @{list.Code}", IsSourced(list.Code), () =>
                _draft.WordList(list.Code, list.Name, list.English ?? list.Name, list.Words).Sourcing.Say(list.Status, list.Source));
        foreach (var field in overlay.Fields)
            Own("fields", field.Code, prefix, $"field {Subjects.Word(field.Subject)}.{field.Code}", _draft.Fields.Any(f => f.Code == field.Code), () => Add(field));
        // A field may be required when another one says so that is declared after it.
        foreach (var field in overlay.Fields.Where(field => field.RequiredWhen is not null))
            if (_draft.Fields.Find(f => f.Code == field.Code) is { } declared && !_aside.Contains(Path("fields", field.Code)))
                Item("fields", field.Code, $"field {declared.FullName}", () => declared.Terms.Require(Read(field.RequiredWhen!, field.Subject)));
        foreach (var element in overlay.Elements)
            Own("elements", element.Code, prefix, $"element {element.Code}", _draft.Elements.Any(e => e.Code == element.Code), () => Add(element));
        foreach (var rule in overlay.Rules)
            Own("rules", rule.Code, Overlay.RulePrefix(overlay.Division), $"rule {rule.Code}", _draft.Rules.Any(r => r.Code == rule.Code), () => Add(rule));
    }

    private string Path(string list, string code) => $"{under.Code}/{list}/{code}";

    private bool IsSourced(string code) => _draft.Parameters.Any(p => p.Code == code) || _draft.WordLists.Any(w => w.Code == code) || _draft.Curves.Any(c => c.Code == code);

    private void Own(string list, string code, string prefix, string where, bool isTaken, Action add) => Item(list, code, where, () =>
    {
        var isOwn = code.StartsWith(prefix, StringComparison.Ordinal);
        if (isTaken && !isOwn) Fault("locked", "由上级统一规定，本地不能更改；如需补充，请另设本地编码", "locked; add an item with a code of your own instead");
        else if (isTaken) Fault("duplicate_code", $"编码{code}已被使用，请换一个编码", $"the code {code} is in use; take another one");
        else if (!isOwn) Fault("prefix", $"本地编码应以{prefix}开头", $"an own code begins with {prefix}");
        else add();
    });

    /// <summary>Lays one item, or sets it aside.</summary>
    private void Item(string list, string code, string where, Action lay)
    {
        _path = Path(list, code);
        if (_aside.Contains(_path)) return;
        Try(lay);
        if (!_aside.Contains(_path)) _paths.TryAdd(where, _path);
    }

    private void Try(Action lay)
    {
        try
        {
            lay();
        }
        catch (DefinitionException e)
        {
            foreach (var fault in e.Faults) Fault(fault);
        }
    }

    private void Fault(DefinitionFault fault)
    {
        var space = fault.Where.LastIndexOf(' ');
        var part = space > 0 && fault.Where[(space + 1)..] is "red" or "orange" or "yellow" ? "/" + fault.Where[(space + 1)..] : fault.Where switch
            {
                var where when where.EndsWith("required when", StringComparison.Ordinal) => "/requiredWhen",
                var where when where.EndsWith("owed when", StringComparison.Ordinal) => "/when",
                _ => "",
            };
        _aside.Add(_path);
        _faults.Add(new(_path + part, Snake(fault.Kind), fault.Hint) { Line = fault.Line, Column = fault.Column, Word = fault.Word });
    }

    private void Fault(string code, string chinese, string english, string part = "")
    {
        _aside.Add(_path);
        _faults.Add(new(_path + part, code, new(chinese, english)));
    }

    /// <summary>Whether any of these faults lies in an item that can be set aside.</summary>
    private bool SetAside(IReadOnlyList<DefinitionFault> faults)
    {
        var found = false;
        foreach (var fault in faults)
            foreach (var (where, path) in _paths)
            {
                if (fault.Where != where && !fault.Where.StartsWith(where + " ", StringComparison.Ordinal)) continue;
                _path = path;
                Fault(fault);
                found = true;
                break;
            }
        return found || faults.Any(SetAsideReaders);
    }

    /// <summary>A parameter from above that is no length of a window: the local rules that take it for one are set aside.</summary>
    private bool SetAsideReaders(DefinitionFault fault)
    {
        var found = false;
        foreach (var rule in _draft.Rules.Where(rule => _paths.ContainsKey($"rule {rule.Code}") && rule.Grades.SelectMany(g => g.When.All()).OfType<GroupFold>().Any(f => f.Group.Length is { } length && fault.Where == $"parameter @{length.Code}")))
        {
            _path = _paths[$"rule {rule.Code}"];
            Fault(fault);
            found = true;
        }
        return found;
    }

    private void Move(OverlayMove[] moves)
    {
        if (_draft.Parameters.Find(p => p.Code == moves[0].Code) is not { } parameter)
        {
            Fault("unknown_parameter", $"{under.Name}没有参数{moves[0].Code}", $"{under.English} has no parameter {moves[0].Code}");
            return;
        }
        if (parameter.City is not { } city)
        {
            Fault("locked", "该参数由上级统一规定，本地不能调整", "locked; the centre lets nobody move this parameter");
            return;
        }
        for (var i = 0; i < moves.Length; i++)
        {
            var move = moves[i];
            if (string.IsNullOrWhiteSpace(move.Source)) Fault("no_source", "请写明调整的依据", "say by what document it is moved");
            if (i > 0 && moves[i - 1].From == move.From) Fault("duplicate_code", $"{move.From:yyyy-MM-dd}起的值写了两次", $"the value from {move.From:yyyy-MM-dd} is given twice");
            if (move.Value < city.Min || move.Value > city.Max)
            {
                Fault("outside_bounds", $"{FormulaText.Number(move.Value)}超出允许范围{FormulaText.Number(city.Min)}至{FormulaText.Number(city.Max)}", $"outside {FormulaText.Number(city.Min)}..{FormulaText.Number(city.Max)}");
                continue;
            }
            if (move.Until < move.From) Fault("until_before_from", $"截止日期{move.Until:yyyy-MM-dd}早于起始日期{move.From:yyyy-MM-dd}", $"it ends on {move.Until:yyyy-MM-dd}, before it begins on {move.From:yyyy-MM-dd}");
            if (i + 1 < moves.Length && move.Until >= moves[i + 1].From)
                Fault("overlap", $"{move.Until:yyyy-MM-dd}止的值与{moves[i + 1].From:yyyy-MM-dd}起的值重叠", $"the value to {move.Until:yyyy-MM-dd} overlaps the one from {moves[i + 1].From:yyyy-MM-dd}");
            // The value from above may change while this one holds; it must be strict enough on every day.
            var until = move.Until is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : i + 1 < moves.Length ? moves[i + 1].From : DateOnly.MaxValue;
            foreach (var day in parameter.Later.Select(l => l.From).Where(day => day > move.From && day < until).Prepend(move.From))
                if (!parameter.CityMaySet(move.Value, day))
                    Fault("not_stricter", $"只可收紧：{day:yyyy-MM-dd}上级的值是{FormulaText.Number(parameter.On(day))}", $"tightening only: the value from above on {day:yyyy-MM-dd} is {FormulaText.Number(parameter.On(day))}");
        }
        if (!_aside.Contains(_path)) parameter.Move(moves);
    }

    private void Add(OverlayWords words)
    {
        if (_draft.WordLists.Find(w => w.Code == words.List) is not { } list) Fault("unknown_word_list", $"{under.Name}没有词表{words.List}", $"{under.English} has no word list {words.List}");
        else if (!list.IsOpenToCities) Fault("locked", "该词表由上级统一规定，本地不能增加", "locked; nobody may add words to this list");
        else list.Add(words.Words.Where(word => !list.Words.Contains(word)));
    }

    // Nothing is added before all of it can be: half a table would be none that anybody wrote.
    private void Add(string code, OverlayStandard[] rows, string division)
    {
        if (_draft.Standards.Find(t => t.Code == code) is not { } table) Fault("unknown_table", $"{under.Name}没有标准表{code}", $"{under.English} has no table of standards {code}");
        else if (!table.IsOpenToCities) Fault("locked", "该标准表由上级统一规定，本地不能加行", "locked; nobody may add rows to this table");
        else if (rows.FirstOrDefault(row => table.Rows.All(r => r.Tier != row.Tier)) is { } other)
            Fault("unknown_tier", $"标准表没有档次“{other.Tier}”，可用：{string.Join('、', table.Rows.Select(r => r.Tier).Distinct())}", $"the table has no tier \"{other.Tier}\"; it has {string.Join(", ", table.Rows.Select(r => r.Tier).Distinct())}");
        else if (rows.Any(row => string.IsNullOrWhiteSpace(row.Source))) Fault("no_source", "请写明标准的依据", "say by what document it is the standard");
        else if (rows.GroupBy(row => (row.From, row.Tier)).FirstOrDefault(same => same.Count() > 1) is { } twice)
            Fault("duplicate_code", $"{twice.Key.From:yyyy-MM-dd}起的“{twice.Key.Tier}”写了两次", $"\"{twice.Key.Tier}\" from {twice.Key.From:yyyy-MM-dd} is given twice");
        else
            foreach (var row in rows) table.Row(row.From, division, row.Tier, row.Value, row.Status, row.Source);
    }

    private void Add(string code, OverlayPair[] pairs)
    {
        if (_draft.Exclusives.Find(t => t.Code == code) is not { } table) Fault("unknown_table", $"{under.Name}没有互斥待遇表{code}", $"{under.English} has no table of exclusive benefits {code}");
        else if (!table.IsOpenToCities) Fault("locked", "该互斥待遇表由上级统一规定，本地不能增加", "locked; nobody may add pairs to this table");
        else if (pairs.FirstOrDefault(pair => table.Allows(pair.One, pair.Other)) is { } allowed)
            Fault("locked", $"“{allowed.One}”与“{allowed.Other}”按上级规定可同时享受，本地不能列为互斥", $"locked; {allowed.One} and {allowed.Other} may be drawn together by the level above, and no division excludes them");
        else if (pairs.Any(pair => string.IsNullOrWhiteSpace(pair.Source))) Fault("no_source", "请写明互斥的依据", "say by what document they exclude each other");
        else
            foreach (var pair in pairs.Where(p => !table.Pairs.Any(t => t.From == p.From && (t.One == p.One && t.Other == p.Other || t.One == p.Other && t.Other == p.One)))) table.Pair(pair.One, pair.Other, pair.From, pair.Status, pair.Source, pair.Until);
    }

    private void Add(OverlayField field)
    {
        var sheet = _draft.Of(field.Subject);
        var (code, name, english) = (field.Code, field.Name, field.English ?? field.Name);
        IField made = field.Kind switch
        {
            FieldKind.Text => sheet.Text(code, name, english, field.MaxLength ?? 200),
            FieldKind.Code => sheet.Code(code, name, english, field.Format ?? Format.None),
            FieldKind.Place => sheet.Place(code, name, english),
            FieldKind.Date => sheet.Date(code, name, english),
            FieldKind.Flag => sheet.Flag(code, name, english),
            FieldKind.Choice => sheet.Choice(code, name, english, [.. field.Options]),
            FieldKind.Choices => sheet.Choices(code, name, english, [.. field.Options]),
            FieldKind.Money => sheet.Money(code, name, english),
            FieldKind.Count => sheet.Count(code, name, english, field.Unit),
            FieldKind.Ratio => sheet.Ratio(code, name, english, field.Decimals ?? 4),
            FieldKind.Quantity => sheet.Quantity(code, name, english, field.Unit ?? Unit.Count, field.Decimals ?? 2),
            _ => throw new DefinitionException(new DefinitionFault(DefinitionFaultKind.BadRange, "", new("这种字段只有平台能声明", "only the platform declares such a field"))),
        };
        if (field.IsRequired) made.Terms.Require();
        if (field.Min is { } min && field.Max is { } max) made.Terms.Limit(min, max);
        else if (field.Min is not null || field.Max is not null) Fault("bad_range", "请同时写明上限和下限", "give both the least and the greatest value");
    }

    private void Add(OverlayElement element)
    {
        var before = was?.Elements.FirstOrDefault(e => e.Code == element.Code);
        var made = _draft.Element(element.Code, element.Name, element.English ?? element.Name).On(element.Subject).From([.. element.Basis]);
        // What kind of value it has is said before anything reads it.
        Observe(made, element);
        if (element.Source != ElementSource.Unit) made.By(element.Source);
        if (element.IsPublished) made.Published();
        if (!string.IsNullOrWhiteSpace(element.Assumed)) made.Assumed(element.Assumed);
        if (element.Cycle is { Month: { } month } yearly) made.Yearly(month, yearly.Day);
        else if (element.Cycle is { } monthly) made.Monthly(monthly.Day);
        if (element.DueDays is not null || element.After is not null || element.InWorkingDays) Due(made, element, before?.After);
        // Of a list of person lines the project decides.
        var owing = element.Subject == Subject.PersonLine ? Subject.Project : element.Subject;
        if (element.When is { } when) made.When(Read(when, owing, $"element {element.Code} owed when", before?.OwedWhen?.ToString()));
        if (element.HeldIn.Count > 0) made.Held([.. element.HeldIn.Select((name, i) => Named<IField>(name, element.Subject, "heldIn", "字段", "a field", before?.HeldIn.ElementAtOrDefault(i))).OfType<IField>()]);
        if (element.WatchedBy.Count > 0) made.Watched([.. element.WatchedBy]);
    }

    private void Observe(Element made, OverlayElement element)
    {
        switch (element.Kind)
        {
            case FieldKind.Text: return;
            case FieldKind.Money: made.OfMoney(); return;
            case FieldKind.Count: made.OfCount(element.Unit); return;
            case FieldKind.Ratio: made.OfRatio(element.Decimals ?? 4); return;
            case FieldKind.Quantity: made.OfQuantity(element.Unit ?? Unit.Count, element.Decimals ?? 2); return;
            case FieldKind.Date: made.OfDate(); return;
            case FieldKind.Choice: made.OfChoice([.. element.Options]); return;
            default: Fault("bad_range", "要素值只能是材料、金额、数量、个数、比例、日期或单选", "what is observed is a document, an amount, a quantity, a count, a ratio, a date or a choice"); return;
        }
    }

    private void Due(Element made, OverlayElement element, DateField? before)
    {
        if (element.After is not { } name || element.DueDays is not { } days) Fault("element_due", "请同时写明天数和一个日期字段", "give both the days and a date field to count from");
        else if (Named<DateField>(name, element.Subject, "after", "日期字段", "a date field", before) is { } after) _ = element.InWorkingDays ? made.DueInWorkingDays(days, after) : made.Due(days, after);
    }

    /// <summary>The field of a name, alone or in full; null, and said why, when there is none. A name that the centre has changed means what it meant.</summary>
    private T? Named<T>(string name, Subject subject, string key, string chinese, string english, IField? before) where T : class, IField
    {
        var scope = _draft.Scope;
        if (scope.Field(name) is T full) return full;
        if (scope.Named(name, subject) is [T only]) return only;
        if (before is not null && scope.Field(before.FullName) is T meant) return meant;
        var like = scope.Like(name, subject);
        Fault("unreadable", $"“{name}”处应为{chinese}的名称{(like.Count > 0 ? $"，是否指{string.Join('、', like)}" : "")}",
            $"\"{name}\": expected the name of {english}{(like.Count > 0 ? $"; did you mean {string.Join(", ", like)}" : "")}", $"/{key}");
        return null;
    }

    private void Add(OverlayRule rule)
    {
        // Read before the rule is declared: a rule that cannot be read leaves nothing behind.
        var grades = new[] { (Level.Red, rule.Red), (Level.Orange, rule.Orange), (Level.Yellow, rule.Yellow) }
            .Where(grade => !string.IsNullOrWhiteSpace(grade.Item2)).Select(grade => (Level: grade.Item1, When: Read(grade.Item2!, rule, grade.Item1))).ToArray();
        var made = _draft.Of(rule.Subject).Warn(rule.Code, rule.Name, rule.English ?? rule.Name).About(rule.Risk);
        foreach (var (level, when) in grades)
            _ = level switch { Level.Red => made.Red(when), Level.Orange => made.Orange(when), _ => made.Yellow(when) };
        made.Enforce(rule.Enforcement).Judged(rule.Triggers).From([.. rule.Basis]);
        if (rule.LastingDays != 0) made.Lasting(rule.LastingDays);
        if (rule.TrialUntil is { } trial) made.OnTrial(trial);
        if (!string.IsNullOrWhiteSpace(rule.Innocent)) made.MayBeInnocent(rule.Innocent, rule.Innocent);
        if (!string.IsNullOrWhiteSpace(rule.ClearedBy)) made.ClearedBy(rule.ClearedBy, rule.ClearedBy);
    }

    private Condition Read(string text, OverlayRule rule, Level level) => Read(
        text, rule.Subject, $"rule {rule.Code} {DefinitionText.Word(level)}",
        was?.Rules.FirstOrDefault(r => r.Code == rule.Code)?.Grades.FirstOrDefault(grade => grade.Level == level)?.When.ToString());

    private Condition Read(string text, Subject subject, string where = "required when", string? before = null)
    {
        var scope = _draft.Scope;
        try
        {
            return new FormulaReader(text, scope, where, subject: subject).ReadCondition();
        }
        catch (DefinitionException) when (before is not null)
        {
            // The centre renamed what the text names: the formula of the definition in force says what was meant, by codes.
            return new FormulaReader(before, scope, where, subject: subject).ReadCondition();
        }
    }

    private static string Snake(DefinitionFaultKind kind)
    {
        var text = new StringBuilder();
        foreach (var c in kind.ToString())
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
