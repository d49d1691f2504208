using System.Globalization;
using System.Text;
using SunLedger.Categories.Cases;

namespace SunLedger.Catalogue.Packs.Forms;

/// <summary>One thing wrong with a pack: where in the file, at which path, and what to do.</summary>
/// <param name="Path">The item: <c>special-poverty/rules/SP-03</c>.</param>
/// <param name="Place">Where it stands in the file.</param>
/// <param name="Code">What is wrong, in a word.</param>
/// <param name="Hint">What is wrong and what to do.</param>
internal sealed record PackFault(string Path, Place Place, string Code, Bilingual Hint)
{
    /// <summary>Line of the formula, from 1; zero when it is about no formula.</summary>
    public int Line { get; init; }

    /// <summary>Column of the formula.</summary>
    public int Column { get; init; }

    /// <summary>Word of the formula.</summary>
    public int Word { get; init; }

    public override string ToString() => $"{Path}: {Hint.English}";
}

/// <summary>What a file says: the pack, everything that is wrong with its form, and where each item stands.</summary>
internal sealed class PackReading
{
    private readonly List<PackFault> _faults = [];
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    private PackReading() { }

    /// <summary>The pack; null when too little of it can be read.</summary>
    public Pack? Pack { get; private set; }

    public IReadOnlyList<PackFault> Faults => _faults;

    public static PackReading Unreadable(Place place, Bilingual hint)
    {
        var reading = new PackReading();
        reading._faults.Add(new("", place, "unreadable", hint));
        return reading;
    }

    public static PackReading Of(PackNode node)
    {
        var reading = new PackReading();
        reading.Read(node);
        return reading;
    }

    /// <summary>Where the item of a path stands, or the nearest thing above it that has a place.</summary>
    public Place PlaceOf(string path)
    {
        for (; path.Length > 0; path = path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "")
            if (_places.TryGetValue(path, out var place)) return place;
        return _places.GetValueOrDefault("", new(1, 1));
    }

    private void Read(PackNode node)
    {
        _places[""] = node.Place;
        if (node is not PackMap)
        {
            _faults.Add(new("", node.Place, "not_a_pack", new("此处应为本地包：区划、名称、资金和类别", "a pack is expected: division, name, funds and categories")));
            return;
        }
        var root = new Item(this, node, "", [.. PackShape.Head.Columns.Select(c => c.Key), "funds", "owners", "categories"]);
        var division = root.Required("division");
        Pack = new Pack(division, root.Required("name"), root.Text("english"))
        {
            Funds = [.. root.Items("funds", PackShape.Funds, "funds", "code").Select(f => new PackFund(
                f.Required("code"), f.Required("name"), f.Text("english"), f.Required("category"), f.Required("department"), f.Text("scope"), f.Flag("partial"), f.Text("note")))],
            Owners = [.. root.Items("owners", PackShape.Owners, "owners", "fund").Select(o => new PackOwner(o.Required("fund"), o.Required("department"), o.Text("source")))],
            Categories = [.. root.Items("categories", PackShape.Categories, "", "code", [.. PackShape.UnderCategory.Select(t => t.Key)]).Select(c => Category(c, division))],
        };
    }

    private static PackCategory Category(Item c, string division)
    {
        var code = c.Required("code");
        IEnumerable<Item> Items(string list, string id = "code") => c.Items(list, PackShape.UnderCategory.First(t => t.Key == list), $"{code}/{list switch { "moves" => "parameters", "words" => "wordLists", "rows" => "standards", "pairs" => "exclusives", _ => list }}", id);
        return new(
            new Overlay(division, code)
            {
                Moves = [.. Items("moves").Select(m => new OverlayMove(m.Required("code"), m.Day("from"), m.Number("value") ?? m.Missing<decimal>("value"), m.Status(), m.Required("source"),
                    m.Text("until") is null ? null : m.Day("until")))],
                Words = [.. Items("words", "list").Select(w => new OverlayWords(w.Required("list"), w.Texts("words")))],
                Rows = [.. Items("rows", "table").Select(r => new OverlayStandard(r.Required("table"), r.Day("from"), r.Required("tier"), r.Number("value") ?? r.Missing<decimal>("value"), r.Status(), r.Required("source")))],
                Pairs = [.. Items("pairs", "table").Select(p => new OverlayPair(
                    p.Required("table"), p.Required("one"), p.Required("other"), p.Day("from"), p.Text("until") is null ? null : p.Day("until"), p.Status(), p.Required("source")))],
                Parameters = [.. Items("parameters").Select(p => new OverlayParameter(
                    p.Required("code"), p.Required("name"), p.Text("english"), p.Unit() ?? Unit.Count, p.Number("value") ?? p.Missing<decimal>("value"), p.Status(), p.Required("source")))],
                WordLists = [.. Items("wordLists").Select(w => new OverlayWordList(w.Required("code"), w.Required("name"), w.Text("english"), w.Texts("words"), w.Status(), w.Required("source")))],
                Fields = [.. Items("fields").Select(f => new OverlayField(f.Subject(), f.Required("code"), f.Required("name"), f.Text("english"), f.Word(PackWords.Kinds, "kind"))
                {
                    Unit = f.Unit(), Decimals = f.Whole("decimals"), MaxLength = f.Whole("maxLength"), Format = f.Text("format") is null ? null : f.Word(PackWords.Formats, "format"),
                    Options = f.Texts("options"), IsRequired = f.Flag("required"), RequiredWhen = f.Text("requiredWhen"), Min = f.Number("min"), Max = f.Number("max"),
                })],
                Elements = [.. Items("elements").Select(e => new OverlayElement(
                    e.Subject(), e.Required("code"), e.Required("name"), e.Text("english"), e.Whole("dueDays"), e.Text("after"), e.Flag("published"), e.Texts("basis"))
                {
                    Kind = e.Text("kind") is null ? FieldKind.Text : e.Word(PackWords.Observed, "kind"), Unit = e.Unit(), Decimals = e.Whole("decimals"), Options = e.Texts("options"),
                    Source = e.Text("source") is null ? ElementSource.Unit : e.Word(PackWords.Sources, "source"), InWorkingDays = e.Flag("workingDays"), Cycle = e.Cycle(), When = e.Text("when"), Assumed = e.Text("assumed"),
                    HeldIn = e.Texts("heldIn"), WatchedBy = e.Texts("watchedBy"),
                })],
                Rules = [.. Items("rules").Select(r => new OverlayRule(r.Subject(), r.Required("code"), r.Required("name"), r.Text("english"), r.Word(PackWords.Risks, "risk"))
                {
                    Red = r.Text("red"), Orange = r.Text("orange"), Yellow = r.Text("yellow"),
                    Enforcement = r.Text("enforcement") is null ? Enforcement.Warn : r.Word(PackWords.Enforcements, "enforcement"),
                    Triggers = r.Words(PackWords.Triggers, "triggers", Trigger.OnEvent | Trigger.Scheduled), LastingDays = r.Whole("lastingDays") ?? 0,
                    TrialUntil = r.Text("trialUntil") is null ? null : r.Day("trialUntil"),
                    Basis = r.Texts("basis"), Innocent = r.Text("innocent"), ClearedBy = r.Text("clearedBy"),
                })],
            },
            c.Text("name"), c.Text("english"), c.Text("basis"))
        {
            Ordinary = [.. Items("ordinary", "subject").Select(o => new PackOrdinary(o.Subject(), o.Required("item")))],
            Cases = [.. Items("cases", "name").Select(k => new CaseRow(k.Subject(), k.Required("name"), k.Text("differs"), k.Texts("others"), k.Texts("warns")))],
        };
    }

    /// <summary>One item of a list, asked for its properties one by one.</summary>
    private sealed class Item
    {
        private readonly PackReading _reading;
        private readonly PackMap _map;

        public Item(PackReading reading, PackNode node, string path, IReadOnlyList<string> keys)
        {
            (_reading, Path) = (reading, path);
            _map = node as PackMap ?? new PackMap(node.Place, []);
            if (node is not PackMap) Fault(node.Place, "", "wrong_type", "此处应有名称和内容", "names and values are expected here");
            foreach (var entry in _map.Entries)
            {
                _reading._places.TryAdd(path.Length == 0 ? entry.Key : $"{path}/{entry.Key}", entry.Value.Place);
                if (!keys.Contains(entry.Key)) Fault(entry.Place, entry.Key, "unknown_key", $"没有“{entry.Key}”这一项，可用：{string.Join('、', keys)}", $"there is no \"{entry.Key}\" here; there is {string.Join(", ", keys)}");
            }
        }

        public string Path { get; }

        public string? Text(string key)
        {
            switch (_map.Find(key))
            {
                case null or PackScalar { Text: null }: return null;
                case PackScalar scalar when scalar.Text.Trim() is { } text: return text.Length == 0 ? null : Printable(scalar, key, text);
                case var other:
                    Fault(other.Place, key, "wrong_type", "此处应为一个值", "one value is expected here");
                    return null;
            }
        }

        public string Required(string key) => Text(key) ?? Missing<string>(key) ?? "";

        public T? Missing<T>(string key)
        {
            // Said once: a value that is there and wrong has its fault already.
            if (_map.Find(key) is null or PackScalar { Text: null or "" }) Fault(_map.Place, key, "required", $"请填写{key}", $"{key} is required");
            return default;
        }

        public bool Flag(string key)
        {
            if (Text(key) is not { } text) return false;
            if (text is "true" or "是" or "yes" or "TRUE") return true;
            if (text is not ("false" or "否" or "no" or "FALSE")) Fault(key, "wrong_type", $"“{text}”应为是或否", $"\"{text}\" is neither true nor false");
            return false;
        }

        public decimal? Number(string key)
        {
            if (Text(key) is not { } text) return null;
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return value;
            Fault(key, "wrong_type", $"“{text}”不是数", $"\"{text}\" is no number");
            return null;
        }

        public int? Whole(string key)
        {
            if (Text(key) is not { } text) return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return value;
            Fault(key, "wrong_type", $"“{text}”不是整数", $"\"{text}\" is no whole number");
            return null;
        }

        public DateOnly Day(string key)
        {
            if (Text(key) is not { } text) return Missing<DateOnly>(key);
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            Fault(key, "wrong_type", $"“{text}”不是形如2018-07-01的日期", $"\"{text}\" is no day such as 2018-07-01");
            return default;
        }

        /// <summary>Again and again: by a day of every month that follows (<c>10</c>), or by a day of every year that follows (<c>03-31</c>).</summary>
        public Cycle? Cycle()
        {
            var (monthly, yearly) = (Whole("monthly"), Text("yearly"));
            if (monthly is not null && yearly is not null) Fault("yearly", "wrong_type", "每月报送和每年报送只能说一种", "it comes every month or every year, not both");
            if (yearly is null) return monthly is { } day ? new(null, day) : null;
            if (DateOnly.TryParseExact($"2000-{yearly}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var by)) return new(by.Month, by.Day);
            Fault("yearly", "wrong_type", $"“{yearly}”不是形如03-31的月日", $"\"{yearly}\" is no month and day such as 03-31");
            return null;
        }

        public IReadOnlyList<string> Texts(string key)
        {
            switch (_map.Find(key))
            {
                case null or PackScalar { Text: null }: return [];
                case PackScalar scalar: return [Printable(scalar, key, scalar.Text.Trim())];
                case PackList list when list.Items.All(i => i is PackScalar { Text: not null }): return [.. list.Items.Select(i => Printable((PackScalar)i, key, ((PackScalar)i).Text!.Trim()))];
                case var other:
                    Fault(other.Place, key, "wrong_type", "此处应为一组文本", "several texts are expected here");
                    return [];
            }
        }

        public Unit? Unit()
        {
            if (Text("unit") is not { } text) return null;
            if (Categories.Unit.FromCode(text) is { } unit) return unit;
            Fault("unit", "unknown_word", $"没有单位“{text}”，例如yuan、km、yuan/km、person、household、ratio、count", $"there is no unit \"{text}\"; there is yuan, km, yuan/km, person, household, ratio, count");
            return null;
        }

        public Subject Subject() => Read("subject", PackWords.ReadSubject, [.. Subjects.All.Select(s => $"{Subjects.Word(s)}（{Subjects.Name(s).Chinese}）")]);

        public Status Status() => Text("status") is null ? Categories.Status.Assumed : Word(PackWords.Statuses, "status");

        public T Word<T>(IReadOnlyList<(T Value, string Chinese)> words, string key) where T : struct, Enum =>
            Read(key, text => PackWords.Read(words, text), [.. words.Select(w => $"{w.Value}（{w.Chinese}）")]);

        public Trigger Words(IReadOnlyList<(Trigger Value, string Chinese)> words, string key, Trigger otherwise)
        {
            var all = Trigger.None;
            foreach (var text in Texts(key))
            {
                if (PackWords.Read(words, text) is { } one) all |= one;
                else Fault(key, "unknown_word", $"没有“{text}”，可用：{string.Join('、', words.Select(w => w.Chinese))}", $"there is no \"{text}\"; there is {string.Join(", ", words.Select(w => w.Value))}");
            }
            return all == Trigger.None ? otherwise : all;
        }

        public IEnumerable<Item> Items(string key, PackTable table, string path, string id, string[]? also = null)
        {
            switch (_map.Find(key))
            {
                case null or PackScalar { Text: null }: yield break;
                case PackList list:
                    for (var i = 0; i < list.Items.Count; i++)
                    {
                        var code = (list.Items[i] as PackMap)?.Find(id) is PackScalar { Text: { Length: > 0 } text } ? text.Trim() : $"{i + 1}";
                        var item = path.Length == 0 ? code : $"{path}/{code}";
                        _reading._places.TryAdd(item, list.Items[i].Place);
                        yield return new(_reading, list.Items[i], item, [.. table.Columns.Select(c => c.Key), .. also ?? []]);
                    }
                    yield break;
                case var other:
                    Fault(other.Place, key, "wrong_type", "此处应为一组内容", "a list is expected here");
                    yield break;
            }
        }

        private T Read<T>(string key, Func<string, T?> read, IReadOnlyList<string> expected) where T : struct
        {
            if (Text(key) is not { } text) return Missing<T>(key);
            if (read(text) is { } value) return value;
            Fault(key, "unknown_word", $"没有“{text}”，可用：{string.Join('、', expected)}", $"there is no \"{text}\"; there is {string.Join(", ", expected)}");
            return default;
        }

        private string Printable(PackScalar scalar, string key, string text)
        {
            // Half of a surrogate pair reads as U+FFFD; no database keeps it.
            if (text.Any(c => char.IsControl(c) && c != '\n') || text.EnumerateRunes().Contains(Rune.ReplacementChar)) Fault(scalar.Place, key, "bad_characters", "含有不能显示的字符", "it holds characters that cannot be shown");
            return text;
        }

        private void Fault(string key, string code, string chinese, string english) => Fault(_map.Find(key)?.Place ?? _map.Place, key, code, chinese, english);

        private void Fault(Place place, string key, string code, string chinese, string english) =>
            _reading._faults.Add(new(Path.Length == 0 ? key : key.Length == 0 ? Path : $"{Path}/{key}", place, code, new(chinese, english)));
    }
}
