using SunLedger.Ledger.Domain;

namespace SunLedger.Ledger.Batches;

/// <summary>A project's share of an indicator in hand; it is locked with its indicator.</summary>
internal sealed class ShareInHand(long indicatorKey, long projectKey, DateOnly firstAssignedOn, Share stored, bool isNew = false)
{
    private (Share Share, DateOnly First) _beforeCall;

    /// <summary>A share that has nothing yet.</summary>
    public static ShareInHand Empty(long indicatorKey, long projectKey) => new(indicatorKey, projectKey, DateOnly.MaxValue, default, isNew: true);

    public long IndicatorKey { get; } = indicatorKey;

    public long ProjectKey { get; } = projectKey;

    /// <summary>The earliest day of an assignment.</summary>
    public DateOnly FirstAssignedOn { get; private set; } = firstAssignedOn;

    /// <summary>It is not in the database yet.</summary>
    public bool IsNew => isNew;

    /// <summary>The share as the database has it.</summary>
    public Share Stored { get; } = stored;

    /// <summary>The share as it stands now.</summary>
    public Share Now { get; private set; } = stored;

    /// <summary>The call that is being posted has touched it.</summary>
    public bool IsTouched { get; private set; }

    /// <summary>Remembers how it stands, once per call.</summary>
    public void Touch()
    {
        IsTouched = true;
        _beforeCall = (Now, FirstAssignedOn);
    }

    public void Move(Share after) => Now = after;

    /// <summary>Notes a day of assignment.</summary>
    public void AssignedOn(DateOnly on)
    {
        if (on < FirstAssignedOn) FirstAssignedOn = on;
    }

    public void Keep() => IsTouched = false;

    public void Undo()
    {
        (Now, FirstAssignedOn) = _beforeCall;
        IsTouched = false;
    }
}
