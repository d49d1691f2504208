using SunLedger.Demo.Year;

namespace SunLedger.Demo.Programmes;

/// <summary>Days of a building project: contract, start, end and acceptance follow the money.</summary>
internal sealed record Schedule(DateOnly AssignedOn, DateOnly Start, DateOnly End, DateOnly? AcceptedOn)
{
    public static Schedule Of(Dice dice, int batch, bool isAccepted)
    {
        var assigned = WorkDays.OnOrAfter(Timing.Assignable(batch).AddDays(dice.Between(0, 12)));
        var start = WorkDays.OnOrAfter(assigned.AddDays(dice.Between(25, 45)));
        var end = start.AddDays(batch == 1 ? dice.Between(110, 160) : dice.Between(80, 118));
        return new(assigned, start, end, isAccepted ? WorkDays.OnOrAfter(end.AddDays(dice.Between(15, 30))) : null);
    }
}
