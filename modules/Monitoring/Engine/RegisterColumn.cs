using System.Globalization;
using System.Numerics;
using SunLedger.Messages.Registers;

namespace SunLedger.Monitoring.Engine;

/// <summary>A question to a register, how it is read from an item, and the column of flags into which its answers are written before the rules are asked.</summary>
internal sealed class RegisterColumn<T>
{
    private readonly Readings<T> _readings;
    private readonly Reader<T> _of;
    private readonly Reader<T>? _on;
    private readonly RegisterKey _kind;
    private readonly int _states;

    public RegisterColumn(InRegister question, Readings<T> readings, int column)
    {
        (Question, Column, _readings) = (question, column, readings);
        (_of, _on) = (readings.For(question.Of), question.On switch { DateField day => readings.For(day), MonthsLater { From: DateField from } => readings.For(from), _ => null });
        _kind = Register.KeyOf(question.Of) ?? default;
        _states = question.Register.BitsOf(question.States);
    }

    /// <summary>The question.</summary>
    public InRegister Question { get; }

    /// <summary>The column of flags.</summary>
    public int Column { get; }

    /// <summary>Answers the question for those of a chunk's open items that were not asked about before.</summary>
    public void Fill(ReadOnlySpan<T> items, ulong[] before, FieldBags bags, IFacts day, Knowledge knowledge, Chunk chunk)
    {
        var to = chunk.Flags[Column];
        for (var word = 0; word < Ternary.Words; word++)
            for (var left = chunk.Open[word] & ~before[word]; left != 0; left &= left - 1)
            {
                var row = word * 64 + BitOperations.TrailingZeroCount(left);
                to.Add(row, Answer(items[row], bags, day, knowledge));
            }
    }

    /// <summary>Answers it for one item.</summary>
    public bool? Answer(T item, FieldBags bags, IFacts day, Knowledge knowledge)
    {
        if (_readings.IsIn is { } known) return known(item, Question);
        // Where nothing was loaded nobody need be digested to hear that nobody can say.
        if (knowledge.Memberships is NoMemberships) return null;
        return Key(item, bags, knowledge) is { } key && Day(item, bags, day) is { } on
            ? knowledge.Memberships.IsIn(Question.Register.Code, _states, key, on, _readings.Path(item))
            : null;
    }

    /// <summary>The digest of who or what an item asks about; null when it names nobody.</summary>
    public long? Key(T item, FieldBags bags, Knowledge knowledge) => _of is KeyReader<T> keys ? keys.Key(item, bags) : _of.Value(item, bags) switch
    {
        // A digest already, though it is kept as text.
        string digest when _readings.HoldsDigests(Question.Of) => long.Parse(digest, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        string value => knowledge.KeyOf(_kind, value),
        _ => null,
    };

    /// <summary>Whether an item names anybody to ask about.</summary>
    public bool Names(T item, FieldBags bags)
    {
        var key = KeyHash.Start;
        return _of.AddTo(ref key, item, bags);
    }

    /// <summary>The day of which an item asks.</summary>
    public DateOnly? Day(T item, FieldBags bags, IFacts day) => _on is null ? day.AsOf
        : Question.On is MonthsLater later ? MonthsLater.On(_on.Value(item, bags) as DateOnly?, Judge.Value(later.Months, day)) : _on.Value(item, bags) as DateOnly?;
}
