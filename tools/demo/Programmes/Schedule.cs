using SunLedger.Demo.Year;

namespace SunLedger.Demo.Programmes;

/// <summary>Days of a building project: contract, start, end and acceptance follow the money.</summary>
internal sealed record Schedule(DateOnly AssignedOn, DateOnly Start, DateOnly End, DateOnly? AcceptedOn)
{
    private const int Late = 40;

    /// <summary>Accepted in time, so that what acceptance sets free is paid within the year.</summary>
    public DateOnly? AcceptedInTime => AcceptedOn < End.AddDays(Late) ? AcceptedOn : null;

    public static Schedule Of(Dice dice, int batch, bool isAccepted)
    {
        var assigned = WorkDays.OnOrAfter(Timing.Assignable(batch).AddDays(dice.Between(0, 12)));
        var start = WorkDays.OnOrAfter(assigned.AddDays(dice.Between(25, 45)));
        var end = start.AddDays(batch == 1 ? dice.Between(110, 160) : dice.Between(80, 118));
        if (isAccepted) return new(assigned, start, end, WorkDays.OnOrAfter(end.AddDays(dice.Between(15, 30))));
        // What was finished sixty days before the year ends is accepted by then, or KB-07 warns: late, so that its last money comes in the next year.
        return new(assigned, start, end, end < WorkDays.LastDay.AddDays(-60) ? WorkDays.OnOrAfter(end.AddDays(Late)) : null);
    }
}
