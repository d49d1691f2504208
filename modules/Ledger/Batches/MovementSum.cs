using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.Batches;

/// <summary>The lines of one movement on one account in one call, summed: a journal entry in the making.</summary>
internal sealed class MovementSum
{
    private string? _document;
    private bool _hasSeveral;

    public int Lines { get; private set; }

    public Money Amount { get; private set; }

    /// <summary>What they did to the undistributed balance.</summary>
    public Money Undistributed { get; private set; }

    /// <summary>What they did to the unspent balance.</summary>
    public Money Unspent { get; private set; }

    /// <summary>The latest business day.</summary>
    public DateOnly MovedOn { get; private set; }

    /// <summary>The document that all lines name; null when they name several or none.</summary>
    public string? Document => _hasSeveral ? null : _document;

    public void Add(Money amount, in Account before, in Account after, DateOnly on, string? document)
    {
        Undistributed += after.Balances.Undistributed - before.Balances.Undistributed;
        Unspent += after.Unspent - before.Unspent;
        if (Lines > 0 && document != _document) _hasSeveral = true;
        _document = document;
        Lines++;
        Amount += amount;
        if (on > MovedOn) MovedOn = on;
    }
}
