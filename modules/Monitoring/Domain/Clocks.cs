using SunLedger.Monitoring.Kernel;

namespace SunLedger.Monitoring.Domain;

/// <summary>A step that is due.</summary>
/// <param name="Step">Which.</param>
/// <param name="On">The last day for it.</param>
internal readonly record struct Due(HandlingStep Step, DateOnly On);

/// <summary>
/// How many working days each step may take, by level, and what follows from it: what is due, and which clocks were missed (KG-04). Signing and explaining
/// count from the day on which the warning opened, so that a late signature moves nothing; deciding from the answer, putting right from the order.
/// </summary>
internal sealed class Clocks(Func<HandlingStep, Level, int> days, WorkingDays calendar)
{
    /// <summary>The clocks of the kernel's definition as they stand on a day.</summary>
    public static Clocks Of(CategoryDefinition kernel, DateOnly day)
    {
        var codes = Enum.GetValues<HandlingStep>().SelectMany(step => Enum.GetValues<Level>().Select(level => (step, level))).ToDictionary(at => KernelRules.DaysCode(at.step, at.level));
        var days = kernel.Parameters.Where(p => codes.ContainsKey(p.Code)).ToDictionary(p => codes[p.Code], p => (int)p.On(day));
        return new Clocks((step, level) => days[(step, level)], WorkingDays.National);
    }

    /// <summary>What is due next; null when nothing is.</summary>
    public Due? Next(WarningCase c) => (c.Life.IsUp, c.Life.OpenedOn, c.Life.Level) is (true, { } opened, { } level) ? Next(c, opened, level) : null;

    /// <summary>The clocks that were missed by a day, in their order; also those whose step was done since, but too late.</summary>
    public IReadOnlyList<Due> Missed(WarningCase c, DateOnly today)
    {
        if ((c.Life.IsUp, c.Life.OpenedOn, c.Life.Level) is not (true, { } opened, { } level)) return [];
        var h = c.Handling;
        var missed = new List<Due>();
        // Whoever explained has taken it.
        Look(HandlingStep.Sign, opened, h.SignedOn ?? h.ExplainedOn ?? h.OrderedOn);
        Look(HandlingStep.Explain, opened, h.ExplainedOn ?? h.OrderedOn);
        if (h.ExplainedOn is { } explained) Look(HandlingStep.Decide, explained, h.OrderedOn);
        if (h.OrderedOn is { } ordered) Look(HandlingStep.Rectify, ordered, h.RectifiedOn);
        if (h.RectifiedOn is { } rectified) Look(HandlingStep.Decide, rectified, null);
        return missed;

        void Look(HandlingStep step, DateOnly from, DateOnly? done)
        {
            var due = calendar.After(from, days(step, level));
            if ((done ?? today) > due) missed.Add(new(step, due));
        }
    }

    /// <summary>How grave it is that clocks were missed: yellow at first, then a level up for each.</summary>
    public static Level? LateLevel(int missed) => missed == 0 ? null : (Level)Math.Min(missed, (int)Level.Red);

    private Due Next(WarningCase c, DateOnly opened, Level level)
    {
        var (step, from) = c.Life.State switch
        {
            WarningState.Open when c.Handling.SignedOn is null => (HandlingStep.Sign, opened),
            WarningState.Open => (HandlingStep.Explain, opened),
            WarningState.Explained => (HandlingStep.Decide, c.Handling.ExplainedOn ?? opened),
            WarningState.Rectifying => (HandlingStep.Rectify, c.Handling.OrderedOn ?? opened),
            _ => (HandlingStep.Decide, c.Handling.RectifiedOn ?? opened),
        };
        return new(step, calendar.After(from, days(step, level)));
    }
}
