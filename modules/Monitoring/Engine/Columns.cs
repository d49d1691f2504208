namespace SunLedger.Monitoring.Engine;

/// <summary>The columns that a plan reads: each field once, and nothing that no rule asks for.</summary>
internal sealed class Columns<T>(Readings<T> readings)
{
    private readonly Dictionary<string, (Reader<T> Reader, int Column)> _byField = [];
    private readonly Dictionary<string, (GroupFold Fold, int Column, int Hundreds)> _folds = [];
    private int _numbers;
    private int _texts;
    private int _sets;
    private int _flags;

    /// <summary>How many there are of each kind.</summary>
    public ColumnCounts Counts => new(_numbers, _texts, _sets, _flags);

    /// <summary>The fields read.</summary>
    public IEnumerable<(Reader<T> Reader, int Column)> Fields => _byField.Values;

    /// <summary>The folds read; several rules may read the same one.</summary>
    public IEnumerable<(string Text, GroupFold Fold, int Column, int Hundreds)> Folds => _folds.Select(f => (f.Key, f.Value.Fold, f.Value.Column, f.Value.Hundreds));

    /// <summary>How a field is read outside any column.</summary>
    public Reader<T> Reading(IField field) => readings.For(field);

    /// <summary>Columns of the same facts for a plan of their own.</summary>
    public Columns<T> Apart() => new(readings);

    /// <summary>The column of a field.</summary>
    public (Reader<T> Reader, int Column) Of(IField field)
    {
        if (_byField.TryGetValue(field.FullName, out var known)) return known;
        var column = field switch
        {
            NumberField or DateField => _numbers++,
            FlagField => _flags++,
            ChoicesField => _sets++,
            _ => _texts++,
        };
        return _byField[field.FullName] = (readings.For(field), column);
    }

    /// <summary>The column into which a fold is written before the rules are asked.</summary>
    public int Of(GroupFold fold, int hundreds)
    {
        var text = fold.ToString();
        if (_folds.TryGetValue(text, out var known)) return known.Column;
        _folds[text] = (fold, _numbers, hundreds);
        return _numbers++;
    }
}
