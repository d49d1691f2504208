namespace SunLedger.Categories;

/// <summary>The unit of a number: base units multiplied and divided. A ratio and a count have no dimension, and a literal number fits any unit.</summary>
public sealed class Unit : IEquatable<Unit>
{
    private const string RatioCode = "ratio", CountCode = "count", AgeCode = "age";

    private static readonly (string Code, Bilingual Name)[] Bases =
    [
        ("yuan", new("元", "yuan")), ("km", new("公里", "km")), ("m2", new("平方米", "m²")), ("m", new("米", "m")), ("cm", new("厘米", "cm")),
        ("day", new("日", "days")), ("month", new("个月", "months")), ("year", new("年", "years")),
        ("person", new("人", "persons")), ("household", new("户", "households")), ("mu", new("亩", "mu")), ("workday", new("个工作日", "working days")),
        ("kw", new("千瓦", "kW")), ("kwh", new("千瓦时", "kWh")), ("litre", new("升", "litres")),
    ];

    private readonly int[] _powers;

    private Unit(int[] powers, string code, Bilingual name) => (_powers, Code, Name) = (powers, code, name);

    private Unit(int[] powers, string? plain = null)
    {
        _powers = powers;
        Code = Spell(b => b.Code, "*") ?? plain ?? RatioCode;
        Name = new(Spell(b => b.Name.Chinese, "·") ?? "", Spell(b => b.Name.English, "·") ?? "");
    }

    /// <summary>元.</summary>
    public static Unit Yuan { get; } = Base(0);
    /// <summary>公里.</summary>
    public static Unit Kilometre { get; } = Base(1);
    /// <summary>平方米.</summary>
    public static Unit SquareMetre { get; } = Base(2);
    /// <summary>米.</summary>
    public static Unit Metre { get; } = Base(3);
    /// <summary>厘米.</summary>
    public static Unit Centimetre { get; } = Base(4);
    /// <summary>日.</summary>
    public static Unit Day { get; } = Base(5);
    /// <summary>月.</summary>
    public static Unit Month { get; } = Base(6);
    /// <summary>年.</summary>
    public static Unit Year { get; } = Base(7);
    /// <summary>人.</summary>
    public static Unit Person { get; } = Base(8);
    /// <summary>户.</summary>
    public static Unit Household { get; } = Base(9);
    /// <summary>亩.</summary>
    public static Unit Mu { get; } = Base(10);
    /// <summary>工作日: never added to or compared with calendar days.</summary>
    public static Unit WorkingDay { get; } = Base(11);
    /// <summary>千瓦.</summary>
    public static Unit Kilowatt { get; } = Base(12);
    /// <summary>千瓦时: a unit of its own, no product of hours.</summary>
    public static Unit KilowattHour { get; } = Base(13);
    /// <summary>升.</summary>
    public static Unit Litre { get; } = Base(14);
    /// <summary>岁: how old somebody is, in years. It fits years, as the year of one day less another's, and is not printed as the name of a year.</summary>
    public static Unit Age { get; } = new(Year._powers, AgeCode, new("岁", "years of age"));
    /// <summary>A share, printed in percent.</summary>
    public static Unit Ratio { get; } = new(new int[Bases.Length], RatioCode);
    /// <summary>How many, without saying of what.</summary>
    public static Unit Count { get; } = new(new int[Bases.Length], CountCode);

    /// <summary>The spelling in the canonical text: <c>yuan/km</c>.</summary>
    public string Code { get; }
    /// <summary>What people read behind the number; empty for a ratio and a count.</summary>
    public Bilingual Name { get; }
    /// <summary>Whether it is a ratio or a count.</summary>
    public bool HasNoDimension => _powers.All(power => power == 0);

    /// <summary>The unit of a product.</summary>
    public static Unit operator *(Unit a, Unit b) => Combine(a, b, 1);
    /// <summary>The unit of a quotient.</summary>
    public static Unit operator /(Unit a, Unit b) => Combine(a, b, -1);

    /// <summary>Whether numbers of both units may be added and compared. A ratio fits a count.</summary>
    public bool Fits(Unit other) => _powers.AsSpan().SequenceEqual(other._powers);

    /// <summary>The unit with this spelling, or null.</summary>
    public static Unit? FromCode(string code)
    {
        if (code == RatioCode) return Ratio;
        if (code == CountCode) return Count;
        if (code == AgeCode) return Age;
        var parts = code.Split('/');
        var unit = new Unit(new int[Bases.Length]);
        for (var i = 0; i < parts.Length; i++)
            foreach (var word in i == 0 && parts[0] == "1" ? [] : parts[i].Split('*'))
            {
                var at = Array.FindIndex(Bases, b => b.Code == word);
                if (at < 0) return null;
                unit = Combine(unit, Base(at), i == 0 ? 1 : -1);
            }
        return unit.Code == code ? unit : null;
    }

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other is not null && other.Code == Code;
    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);
    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
    /// <summary>The spelling in the canonical text.</summary>
    public override string ToString() => Code;

    private static Unit Base(int at)
    {
        var powers = new int[Bases.Length];
        powers[at] = 1;
        return new Unit(powers);
    }

    private static Unit Combine(Unit a, Unit b, int sign)
    {
        if (a.HasNoDimension && b.HasNoDimension && sign > 0 && a.Code == CountCode && b.Code == CountCode) return Count;
        return new Unit([.. a._powers.Zip(b._powers, (x, y) => x + sign * y)]);
    }

    private string? Spell(Func<(string Code, Bilingual Name), string> word, string times)
    {
        if (HasNoDimension) return null;
        var above = string.Join(times, Repeated(word, 1));
        var below = Repeated(word, -1).Select(w => "/" + w);
        return (above.Length == 0 ? "1" : above) + string.Concat(below);
    }

    private IEnumerable<string> Repeated(Func<(string Code, Bilingual Name), string> word, int sign)
    {
        for (var i = 0; i < _powers.Length; i++)
            for (var n = 0; n < _powers[i] * sign; n++) yield return word(Bases[i]);
    }
}
