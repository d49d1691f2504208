using System.Globalization;

namespace SunLedger.Categories;

/// <summary>An exact amount of renminbi, held in whole fen with checked arithmetic. It is not a number: a ratio times money is a decimal until somebody rounds it on purpose.</summary>
/// <param name="Fen">The amount in fen; negative amounts are corrections.</param>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    /// <summary>Nothing.</summary>
    public static Money Zero => default;

    /// <summary>The amount in yuan, exactly.</summary>
    public decimal InYuan => Fen / 100m;

    /// <summary>The amount that so many yuan are.</summary>
    /// <exception cref="ArgumentException">The yuan have more than two decimals, or are too many to hold.</exception>
    public static Money FromYuan(decimal yuan) =>
        TryFromYuan(yuan, out var money) ? money : throw new ArgumentException($"{yuan.ToString(CultureInfo.InvariantCulture)} yuan is not a whole number of fen that can be held.", nameof(yuan));

    /// <summary>Whether so many yuan are whole fen, and which.</summary>
    public static bool TryFromYuan(decimal yuan, out Money money)
    {
        money = default;
        if (Math.Abs(yuan) > long.MaxValue / 100m) return false;
        var fen = yuan * 100m;
        if (decimal.Truncate(fen) != fen) return false;
        money = new Money(decimal.ToInt64(fen));
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>The sum.</summary>
    public static Money operator +(Money a, Money b) => new(checked(a.Fen + b.Fen));
    /// <summary>The difference.</summary>
    public static Money operator -(Money a, Money b) => new(checked(a.Fen - b.Fen));
    /// <summary>The opposite amount.</summary>
    public static Money operator -(Money a) => new(checked(-a.Fen));
    /// <summary>Whether a is more than b.</summary>
    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;
    /// <summary>Whether a is less than b.</summary>
    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;
    /// <summary>Whether a is at least b.</summary>
    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;
    /// <summary>Whether a is at most b.</summary>
    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;

    /// <summary>As people read it: ¥1,234.50.</summary>
    public override string ToString() => (Fen < 0 ? "-¥" : "¥") + Math.Abs(InYuan).ToString("#,0.00", CultureInfo.InvariantCulture);
}
