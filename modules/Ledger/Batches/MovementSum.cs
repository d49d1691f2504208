namespace SunLedger.Ledger.Batches;

/// <summary>The lines of one movement on one account in one call, summed: a journal entry in the making.</summary>
internal sealed class MovementSum
{
    private string? _document;
    private bool _hasSeveral;

    public int Lines { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>The latest business day.</summary>
    public DateOnly MovedOn { get; private set; }

    /// <summary>The document that all lines name; null when they name several or none.</summary>
    public string? Document => _hasSeveral ? null : _document;

    public void Add(Money amount, DateOnly on, string? document)
    {
        if (Lines > 0 && document != _document) _hasSeveral = true;
        _document = document;
        Lines++;
        Amount += amount;
        if (on > MovedOn) MovedOn = on;
    }
}
