using System.Globalization;

namespace SunLedger.Monitoring.Engine;

/// <summary>How one field is read from a kind of facts: row by row into a column, exactly for the judge, and as part of a group's key.</summary>
internal abstract class Reader<T>
{
    /// <summary>How often the column's numbers are multiplied by a hundred.</summary>
    public virtual int Hundreds => 0;

    /// <summary>True when the column's numbers are whole.</summary>
    public virtual bool IsWhole => false;

    /// <summary>True when reading one value costs much more than a field of the facts: it is read only of items of which somebody must know it.</summary>
    public virtual bool IsDear { get; init; }

    /// <summary>Fills a column; of what is not there nothing is known.</summary>
    public abstract void Fill(ReadOnlySpan<T?> items, FieldBags bags, Chunk chunk, int column);

    /// <summary>Fills some rows of a column; of the others nothing is known.</summary>
    public virtual void FillSome(ReadOnlySpan<T?> items, ulong[] rows, FieldBags bags, Chunk chunk, int column)
    {
        var some = new T?[items.Length];
        for (var row = 0; row < some.Length; row++)
            if ((rows[row >> 6] >> (row & 63) & 1) != 0) some[row] = items[row];
        Fill(some, bags, chunk, column);
    }

    /// <summary>The exact value: decimal, DateOnly, string, bool or a set; null when unknown.</summary>
    public abstract object? Value(T item, FieldBags bags);

    /// <summary>Adds the value to a key; false when it is unknown.</summary>
    public abstract bool AddTo(ref KeyHash key, T item, FieldBags bags);

    /// <summary>The same field read from something that stands below: a payment's project.</summary>
    public Reader<TBelow> From<TBelow>(Func<TBelow, T?> above) => new AboveReader<TBelow, T>(above, this);
}

/// <summary>Money that is always there: whole fen.</summary>
internal sealed class FenReader<T>(Func<T, Money> read) : Reader<T>
{
    public override int Hundreds => 1;

    public override bool IsWhole => true;

    public override void Fill(ReadOnlySpan<T?> items, FieldBags bags, Chunk chunk, int column)
    {
        var to = chunk.Numbers[column].AsSpan(0, items.Length);
        for (var row = 0; row < to.Length; row++)
        {
            if (items[row] is not { } item)
            {
                to[row] = double.NaN;
                continue;
            }
            var fen = read(item).Fen;
            to[row] = fen;
            if (fen is > 1L << 50 or < -(1L << 50)) chunk.Oversize[row >> 6] |= 1UL << (row & 63);
        }
    }

    public override object? Value(T item, FieldBags bags) => read(item).InYuan;

    public override bool AddTo(ref KeyHash key, T item, FieldBags bags)
    {
        key.Add(read(item).Fen);
        return true;
    }
}

/// <summary>Money: whole fen.</summary>
internal sealed class MoneyReader<T>(Func<T, FieldBags, Money?> read) : Reader<T>
{
    public override int Hundreds => 1;

    public override bool IsWhole => true;

    public override void Fill(ReadOnlySpan<T?> items, FieldBags bags, Chunk chunk, int column)
    {
        var to = chunk.Numbers[column];
        for (var row = 0; row < items.Length; row++)
        {
            if (items[row] is not { } item || read(item, bags) is not { } money)
            {
                to[row] = double.NaN;
                continue;
            }
            to[row] = money.Fen;
            if (money.Fen is > 1L << 50 or < -(1L << 50)) chunk.Oversize[row >> 6] |= 1UL << (row & 63);
        }
    }

    public override object? Value(T item, FieldBags bags) => read(item, bags)?.InYuan;

    public override bool AddTo(ref KeyHash key, T item, FieldBags bags)
    {
        if (read(item, bags) is not { } money) return false;
        key.Add(money.Fen);
        return true;
    }
}

/// <summary>A whole number: a year, persons, households.</summary>
internal sealed class WholeReader<T>(Func<T, FieldBags, int?> read) : Reader<T>
{
    public override bool IsWhole => true;

    public override void Fill(ReadOnlySpan<T?> items, FieldBags bags, Chunk chunk, int column)
    {
        var to = chunk.Numbers[column];
        for (var row = 0; row < items.Length; row++) to[row] = (items[row] is { } item ? read(item, bags) : null) ?? double.NaN;
    }

    public override object? Value(T item, FieldBags bags) => read(item, bags) is { } value ? (decimal)value : null;

    public override bool AddTo(ref KeyHash key, T item, FieldBags bags)
    {
        if (read(item, bags) is not { } value) return false;
        key.Add((long)value);
        return true;
    }
}

/// <summary>A number with decimals: a ratio, a length, whatever a category records.</summary>
internal sealed class DecimalReader<T>(Func<T, FieldBags, decimal?> read) : Reader<T>
{
    public override void Fill(ReadOnlySpan<T?> items, FieldBags bags, Chunk chunk, int column)
    {
        var to = chunk.Numbers[column];
        for (var row = 0; row < items.Length; row++) to[row] = items[row] is { } item && read(item, bags) is { } value ? (double)value : double.NaN;
    }

    public override object? Value(T item, FieldBags bags) => read(item, bags);

    public override bool AddTo(ref KeyHash key, T item, FieldBags bags)
    {
        if (read(item, bags) is not { } value) return false;
        key.Add(value);
        return true;
    }
}

/// <summary>A day, as its number since the beginning of our calendar.</summary>
internal sealed class DateReader<T>(Func<T, FieldBags, DateOnly?> read) : Reader<T>
{
    public override bool IsWhole => true;

    public override void Fill(ReadOnlySpan<T?> items, FieldBags bags, Chunk chunk, int column)
    {
        var to = chunk.Numbers[column];
        for (var row = 0; row < items.Length; row++) to[row] = (items[row] is { } item ? read(item, bags)?.DayNumber : null) ?? double.NaN;
    }

    /// <summary>The number of the item's day; null when it is not known.</summary>
    public int? DayNumber(T item, FieldBags bags) => read(item, bags)?.DayNumber;

    public override object? Value(T item, FieldBags bags) => read(item, bags);

    public override bool AddTo(ref KeyHash key, T item, FieldBags bags)
    {
        if (read(item, bags) is not { } value) return false;
        key.Add((long)value.DayNumber);
        return true;
    }
}

/// <summary>A text, a code, a choice or a key.</summary>
internal sealed class TextReader<T>(Func<T, FieldBags, string?> read) : Reader<T>
{
    public override void Fill(ReadOnlySpan<T?> items, FieldBags bags, Chunk chunk, int column)
    {
        var to = chunk.Texts[column].AsSpan(); // a span is checked once, an array at each reference written into it
        for (var row = 0; row < items.Length; row++) to[row] = items[row] is { } item ? read(item, bags) : null;
    }

    public override object? Value(T item, FieldBags bags) => read(item, bags);

    public override bool AddTo(ref KeyHash key, T item, FieldBags bags)
    {
        if (read(item, bags) is not { } value) return false;
        key.Add(value);
        return true;
    }
}

/// <summary>Yes or no.</summary>
internal sealed class FlagReader<T>(Func<T, FieldBags, bool?> read) : Reader<T>
{
    public override void Fill(ReadOnlySpan<T?> items, FieldBags bags, Chunk chunk, int column)
    {
        var to = chunk.Flags[column];
        to.Clear();
        for (var word = 0; word * 64 < items.Length; word++)
        {
            var (yes, no) = (0UL, 0UL);
            var part = items[(word * 64)..Math.Min(word * 64 + 64, items.Length)];
            for (var bit = 0; bit < part.Length; bit++)
            {
                if (part[bit] is not { } item || read(item, bags) is not { } flag) continue;
                if (flag) yes |= 1UL << bit;
                else no |= 1UL << bit;
            }
            (to.Yes[word], to.No[word]) = (yes, no);
        }
    }

    public override object? Value(T item, FieldBags bags) => read(item, bags);

    public override bool AddTo(ref KeyHash key, T item, FieldBags bags)
    {
        if (read(item, bags) is not { } value) return false;
        key.Add(value ? 1L : 0L);
        return true;
    }
}

/// <summary>A set of options.</summary>
internal sealed class SetReader<T>(Func<T, FieldBags, IReadOnlySet<string>?> read) : Reader<T>
{
    public override void Fill(ReadOnlySpan<T?> items, FieldBags bags, Chunk chunk, int column)
    {
        var to = chunk.Sets[column].AsSpan();
        for (var row = 0; row < items.Length; row++) to[row] = items[row] is { } item ? read(item, bags) : null;
    }

    public override object? Value(T item, FieldBags bags) => read(item, bags);

    public override bool AddTo(ref KeyHash key, T item, FieldBags bags)
    {
        if (read(item, bags) is not { } value) return false;
        foreach (var option in value.Order(StringComparer.Ordinal)) key.Add(option);
        return true;
    }
}

/// <summary>A key that groups and that nobody reads. As text it is the digest, which says nothing about what it was made of.</summary>
internal sealed class KeyReader<T>(Func<T, FieldBags, long?> read) : Reader<T>
{
    public override void Fill(ReadOnlySpan<T?> items, FieldBags bags, Chunk chunk, int column)
    {
        var to = chunk.Texts[column].AsSpan();
        for (var row = 0; row < items.Length; row++) to[row] = items[row] is { } item ? Value(item, bags) as string : null;
    }

    /// <summary>The key itself.</summary>
    public long? Key(T item, FieldBags bags) => read(item, bags);

    public override object? Value(T item, FieldBags bags) => read(item, bags)?.ToString("x16", CultureInfo.InvariantCulture);

    public override bool AddTo(ref KeyHash key, T item, FieldBags bags)
    {
        if (read(item, bags) is not { } value) return false;
        key.Add(value);
        return true;
    }
}
