using CsCheck;

namespace SunLedger.Monitoring.Tests.Engine;

/// <summary>A category with a field of every kind, and generators of any formula over them and of any item. Values are drawn from few, so that thresholds are met often.</summary>
internal sealed class Anything : FundCategory
{
    private static readonly string[] Options = ["甲", "乙", "丙"];
    private static readonly string[] Texts = ["", "甲", "甲方", "乙 方", "ＡＢＣ", "abc"];
    private static readonly DateOnly Day = new(2018, 9, 30);

    private static readonly decimal[] Yuan =
    [
        0, 0.01m, 0.29m, -0.01m, 1, 3, 33.33m, 100, 99.99m, 100.01m, -100, 103, 97, 333_333.33m, 1_000_000, 999_999.99m, 10_000_000_000_000m,
        90_000_000_000_000m, 90_000_000_000_000.01m, 92_233_720_368_547_758m, -92_233_720_368_547_758m,
    ];

    private static readonly decimal[] Amounts = [0, 0.001m, 0.1m, 0.2m, 0.3m, 0.333m, 1, 2, 3, 12.345m, 1_000_000, 0.000001m];
    private static readonly decimal[] Constants = [0, 1, 2, 3, 100, 0.03m, 0.97m, 0.1m, 0.3m, 1_000_000, 0.01m, 333_333.33m, 0.0000001m];

    // A hundred metres and more apart.
    private static readonly string[] Places = ["117.5,34.8", "117.5,34.801", "117.501,34.8", "117.6,34.9"];

    private readonly Sheet _sheet;
    private readonly IField[] _keys;
    private readonly NumberField[] _numbers;
    private readonly DateField[] _dates;
    private readonly TextField _text;
    private readonly TextField _place;
    private readonly TextField _end;
    private readonly Parameter _distance;
    private readonly Parameter _likeness;
    private readonly ChoiceField _choice;
    private readonly ChoicesField _choices;
    private readonly FlagField _flag;
    private readonly Parameter[] _parameters;
    private readonly Parameter[] _windows;
    private readonly WordList _words;
    private readonly Curve _curve;
    private readonly StandardTable _standards;
    private readonly ExclusiveTable _exclusives;
    private int _rules;

    public Anything() : base("anything", "任意", "Anything", basis: "无")
    {
        _sheet = Of(Subject.Payment);
        _numbers =
        [
            _sheet.Money("a", "甲额", "A"), _sheet.Money("b", "乙额", "B"), _sheet.Quantity("q", "量", "Q", Unit.Kilometre, 3), _sheet.Ratio("r", "率", "R"),
            _sheet.Count("n", "数", "N"), Known.Payment.Amount, Known.Indicator.Year,
        ];
        _dates = [_sheet.Date("d", "日", "D"), Known.Payment.PaidOn];
        _text = _sheet.Text("t", "文", "T");
        _place = _sheet.Place("g", "地", "G");
        _end = _sheet.Place("h", "终", "H");
        _likeness = Parameter("k", "似", "K", Unit.Ratio, 0.4m).Assumed("试");
        _distance = Parameter("l", "距", "L", Unit.Metre, 120).Assumed("试");
        _choice = _sheet.Choice("c", "选", "C", Options);
        _choices = _sheet.Choices("s", "集", "S", Options);
        _flag = _sheet.Flag("f", "是否", "F");
        _parameters = [Parameter("p", "参", "P", Unit.Ratio, 0.03m).Assumed("试").Since(2018, 0.97m, Status.Assumed, "试"), Parameter("m", "额", "M", Unit.Yuan, 100).Assumed("试")];
        _windows =
        [
            Parameter("u", "窗", "U", Unit.Day, 5).Assumed("试").Since(2018, 40, Status.Assumed, "试"), Parameter("o", "窗外", "O", Unit.Day, 1).Assumed("试"),
            Parameter("y", "年", "Y", Unit.Year, 1).Assumed("试").Since(2030, 9, Status.Assumed, "试"),
        ];
        _words = WordList("w", "词", "W", "甲", "B C").Assumed("试");
        _curve = Curve("k", "线", "K", (6, 30, 0.5m), (9, 30, 0.75m)).Assumed("试");
        _standards = Standards("v", "标", "V", Unit.Yuan)
            .Row(Day.AddDays(-300), "甲", "甲", 100, Status.Assumed, "试").Row(Day.AddDays(-100), "甲", "甲", 33.33m, Status.Assumed, "试").Row(Day.AddDays(-300), "", "乙", 0.29m, Status.Assumed, "试");
        _standards.Assumed("试");
        _exclusives = Exclusives("x", "斥", "X").Pair("甲", "乙", Day.AddDays(-300), Status.Assumed, "试").Pair("丙", "丙", Day.AddDays(-100), Status.Assumed, "试", Day);
        _exclusives.Assumed("试");
        _keys = [_text, _choice, _flag, _numbers[0], _numbers[2], _dates[0], _choices, Known.Payment.PayeeAccount];
    }

    /// <summary>A rule with these grades; it belongs to no checked definition, so that it may be as odd as can be.</summary>
    public Rule Rule(Condition yellow, Condition red) => _sheet.Warn($"XX-{++_rules:00}", "试", "Try").Yellow(yellow).Red(red);

    /// <summary>Any condition.</summary>
    public Gen<Condition> Condition(int depth, bool mayFold)
    {
        var compares = Gen.Select(Number(depth, mayFold), Number(depth, mayFold), Gen.Int[0, 5]).Select((a, b, op) => op switch
        {
            0 => a > b,
            1 => a >= b,
            2 => a < b,
            3 => a <= b,
            4 => a.Same(b),
            _ => a.Differs(b),
        });
        Gen<Condition> leaf = Gen.OneOf(
            Gen.Const((Condition)_flag),
            OneOf(Options).Select(o => _choice.Is(o)),
            OneOf(Options).Select(o => _choices.Has(o)),
            OneOf(Texts).Select(t => _text.IsAny(t, "abc")),
            OneOf(Texts).Select(t => _text.StartsWithAny(t, "乙")),
            Gen.Const(_text.ContainsAny(_words)),
            Gen.Select(OneOf(SomeRegisters.States), Gen.Int[0, 2]).Select((states, day) =>
                day == 0 ? _text.In(Registers.Enterprises, states).Today : _text.In(Registers.Enterprises, states).On(_dates[day - 1])),
            OneOf(_keys).Select(k => k.IsKnown));
        if (depth == 0) return Gen.OneOf(compares, leaf);
        var inner = Condition(depth - 1, mayFold);
        return Gen.Frequency(
            (4, compares),
            (2, leaf),
            (3, Gen.Select(inner, inner).Select((a, b) => a & b)),
            (3, Gen.Select(inner, inner).Select((a, b) => a | b)),
            (2, inner.Select(a => !a)));
    }

    /// <summary>Any item; about every seventh value is not known.</summary>
    public Gen<RandomFacts> Item { get; } = Gen.Select(
        Maybe(OneOf(Yuan)).Array[3], Maybe(OneOf(Amounts)).Array[2], Maybe(Gen.Int[0, 5]).Array[2], Maybe(Gen.Int[0, 800]).Array[2], Maybe(OneOf(Texts)).Array[2],
        Maybe(OneOf(Options)), Maybe(Gen.Int[0, 7]), Maybe(Gen.Bool))
        .Select((money, amounts, counts, days, texts, option, chosen, flag) => new RandomFacts(Day, new Dictionary<string, object?>
        {
            ["payment.a"] = money[0], ["payment.b"] = money[1], ["Payment.Amount"] = money[2], ["payment.q"] = amounts[0], ["payment.r"] = amounts[1],
            ["payment.n"] = (decimal?)counts[0], ["Indicator.Year"] = counts[1] + 2015m, ["payment.d"] = Ago(days[0]), ["Payment.PaidOn"] = Ago(days[1]),
            ["payment.t"] = texts[0], ["payment.g"] = days[0] is { } spot ? Places[spot % Places.Length] : null, ["payment.h"] = days[1] is { } far ? Places[far % Places.Length] : null, ["Payment.PayeeAccount"] = texts[1], ["payment.c"] = option, ["payment.f"] = flag,
            ["payment.s"] = chosen is { } bits ? Options.Where((_, i) => (bits >> i & 1) != 0).ToHashSet() : null,
        }));

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static DateOnly? Ago(int? days) => days is { } known ? Day.AddDays(30 - known) : null;

    private static Gen<T?> Maybe<T>(Gen<T> gen) where T : struct => Gen.Frequency((6, gen.Select(v => (T?)v)), (1, Gen.Const((T?)null)));

    private static Gen<string?> Maybe(Gen<string> gen) => Gen.Frequency((6, gen.Select(v => (string?)v)), (1, Gen.Const((string?)null)));

    private Gen<Number> Number(int depth, bool mayFold)
    {
        Gen<Number> leaf = Gen.Frequency(
            (6, OneOf(_numbers).Select(n => (Number)n)),
            (2, OneOf(Constants).Select(c => (Number)c)),
            (1, OneOf(_parameters).Select(p => (Number)p)),
            (1, OneOf(_dates).Select(d => d.DaysAgo)),
            (1, OneOf(_dates).Select(d => d.Year)),
            (1, Gen.Const(_dates[0].DaysUntil(_dates[1]))),
            (1, Gen.Const(_dates[0].WorkingDaysUntil(_dates[1]))),
            (1, OneOf(_dates).Select(d => d.WorkingDaysAgo)),
            (1, Gen.Select(OneOf(_dates), OneOf(Constants)).Select((d, months) => d.MonthsLater(months).DaysAgo)),
            (1, Gen.Const(_choices.Count)),
            (1, Gen.Const(_text.Hits(_words))),
            (1, Gen.Const(_curve.OnDay)),
            (1, OneOf(_dates).Select(d => _curve.On(d))),
            (1, OneOf(_dates).Select(d => _standards.Of(_choice, _text, d))),
            (mayFold ? 3 : 0, mayFold ? Fold() : Gen.Const((Number)0)));
        if (depth == 0) return leaf;
        var inner = Number(depth - 1, mayFold);
        var pair = Gen.Select(inner, inner, Gen.Int[0, 5]).Select((a, b, op) => op switch
        {
            0 => a + b,
            1 => a - b,
            2 => a * b,
            3 => a / b,
            4 => Categories.Number.Min(a, b),
            _ => Categories.Number.Max(a, b),
        });
        return Gen.Frequency((2, leaf), (3, pair));
    }

    private Gen<Number> Fold() =>
        Gen.Select(OneOf(_keys).Array[1, 2], Gen.Int[0, 3], Maybe(Gen.Int[-6, 60]), Gen.Int[0, 9], Number(1, mayFold: false), Condition(0, mayFold: false), Condition(1, mayFold: false))
            .Select((keys, shape, days, kind, of, where, only) =>
            {
                var group = ItemsBy(keys);
                if (shape == 3 || days is { } odd && odd % 4 == 0)
                    group = group.Overlapping(_dates[0], kind % 2 == 0 ? _dates[1] : _dates[0].MonthsLater(1));
                else if (days is { } window) group = window > 0 ? group.Within(window) : window < -2 ? group.Following(_windows[-window % 3]) : group.Within(_windows[-window % 3]);
                if (shape == 1 && group.Overlap is null) group = group.SameYear();
                if (group.Overlap is null && kind % 3 == 1) group = shape == 2 ? group.NearTo(_place, _end, _distance) : group.NearTo(_place, _distance);
                if (group.Overlap is null && kind % 4 == 2) group = group.AlikeIn(_text, _likeness);
                if (shape >= 2) group = group.Where(only);
                return kind switch
                {
                    0 => group.Count,
                    1 => group.Sum(of),
                    2 => group.Max(of),
                    3 => group.Average(of),
                    4 => group.Excluded(_exclusives, _choice),
                    5 => group.Median(of),
                    6 => group.Deviation(of),
                    7 => group.Place,
                    8 => group.Different(_keys[of.ToString()!.Length % _keys.Length]),
                    _ => group.Share(of, where),
                };
            });
}
