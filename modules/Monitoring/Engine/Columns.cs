namespace SunLedger.Monitoring.Engine;

/// <summary>The columns that a plan reads: each field once, and nothing that no rule asks for.</summary>
internal sealed class Columns<T>(Readings<T> readings)
{
    private readonly Dictionary<string, (ColumnKind Kind, Reader<T> Reader, int Column)> _byField = [];
    private readonly List<FoldColumn> _folds = [];
    private readonly Dictionary<GroupFold, int> _foldPlaces = new(ReferenceEqualityComparer.Instance);
    private readonly List<RegisterColumn<T>> _registers = [];
    private int _numbers;
    private int _texts;
    private int _sets;
    private int _flags;

    /// <summary>How many there are of each kind.</summary>
    public ColumnCounts Counts => new(_numbers, _texts, _sets, _flags);

    /// <summary>How the columns of a chunk are read, by kind and column; null for folds.</summary>
    public ColumnReading<T>?[][] Readings()
    {
        ColumnReading<T>?[][] made = [new ColumnReading<T>?[_numbers], new ColumnReading<T>?[_texts], new ColumnReading<T>?[_sets], new ColumnReading<T>?[_flags]];
        foreach (var (kind, reader, column) in _byField.Values) made[(int)kind][column] = new(reader, null, column);
        foreach (var register in _registers) made[(int)ColumnKind.Flags][register.Column] = new(null, register, register.Column);
        return made;
    }

    /// <summary>The folds read; several rules of one definition may read the same one.</summary>
    public IReadOnlyList<FoldColumn> Folds => _folds;

    /// <summary>The questions to registers, each once.</summary>
    public IReadOnlyList<RegisterColumn<T>> Registers => _registers;

    /// <summary>How a field is read outside any column.</summary>
    public Reader<T> Reading(IField field) => readings.For(field);

    /// <summary>Columns of the same facts for a plan of their own.</summary>
    public Columns<T> Apart() => new(readings);

    /// <summary>The column of a field.</summary>
    public (Reader<T> Reader, int Column) Of(IField field)
    {
        if (!_byField.TryGetValue(field.FullName, out var known))
        {
            var (kind, column) = field switch
            {
                NumberField or DateField => (ColumnKind.Numbers, _numbers++),
                FlagField => (ColumnKind.Flags, _flags++),
                ChoicesField => (ColumnKind.Sets, _sets++),
                _ => (ColumnKind.Texts, _texts++),
            };
            _byField[field.FullName] = known = (kind, readings.For(field), column);
        }
        return (known.Reader, known.Column);
    }

    /// <summary>The column of flags for the answers to a question.</summary>
    public RegisterColumn<T> Of(InRegister question)
    {
        var words = question.ToString();
        if (_registers.Find(r => r.Question.ToString() == words) is { } known) return known;
        _registers.Add(new RegisterColumn<T>(question, readings, _flags++));
        return _registers[^1];
    }

    /// <summary>Which of <see cref="Folds"/> a fold is.</summary>
    public int PlaceOf(GroupFold fold) => _foldPlaces[fold];

    /// <summary>The column into which a fold is written before the rules are asked.</summary>
    /// <param name="fold">The fold.</param>
    /// <param name="hundreds">How often its numbers are multiplied by a hundred.</param>
    /// <param name="owner">The definition whose items it is made of.</param>
    public int Of(GroupFold fold, int hundreds, CategoryDefinition owner)
    {
        var words = fold.ToString();
        var place = _folds.FindIndex(f => f.Owner == owner && f.Fold.ToString() == words);
        if (place < 0)
        {
            place = _folds.Count;
            _folds.Add(new FoldColumn(owner, fold, _numbers++, hundreds));
        }
        _foldPlaces[fold] = place;
        return _folds[place].Column;
    }
}

/// <summary>A fold, and where its values stand.</summary>
/// <param name="Owner">The definition whose items it is made of.</param>
/// <param name="Fold">The fold.</param>
/// <param name="Column">Its column of numbers.</param>
/// <param name="Hundreds">How often its numbers are multiplied by a hundred.</param>
internal sealed record FoldColumn(CategoryDefinition Owner, GroupFold Fold, int Column, int Hundreds);
