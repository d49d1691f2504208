using SunLedger.Messages.Observations;
using SunLedger.Messages.Registers;
using SunLedger.Monitoring.Engine;

namespace SunLedger.Monitoring.Tests.Engine;

/// <summary>A few enterprises, known for some of the days that random items have; asked plainly by the judge, and by digest by the engine.</summary>
internal sealed class SomeRegisters : IMemberships
{
    private static readonly DateOnly From = new(2017, 1, 1), To = new(2018, 8, 31);

    private static readonly (string Name, int State, DateOnly From, DateOnly? To)[] Entries =
        [("甲", 0, new(2016, 1, 1), new(2018, 3, 1)), ("甲", 1, new(2018, 3, 1), null), ("abc", 2, new(2017, 6, 1), new(2018, 6, 1)), ("甲方", 0, new(2018, 1, 15), null)];

    /// <summary>States to ask for.</summary>
    public static string[][] States { get; } = [[], ["存续"], ["注销", "吊销"], ["经营异常"]];

    /// <summary>What the engine is given.</summary>
    public static Knowledge Knowledge { get; } = new(new SomeRegisters(), (_, value) => Digest(value), NothingObserved.One);

    /// <summary>What the judge says.</summary>
    public static bool? Says(InRegister question, string? name, DateOnly? day)
    {
        if (name is null || day is not { } on) return null;
        var states = question.States.Select(s => question.Register.States.ToList().IndexOf(s)).ToArray();
        var covers = From <= on && on <= To;
        if (!covers) return null;
        return Entries.Any(e => e.Name == name && e.From <= on && (e.To is not { } end || on < end) && (states.Length == 0 || states.Contains(e.State)));
    }

    public bool? IsIn(string register, int states, long key, DateOnly day, string divisionPath) =>
        From <= day && day <= To ? Entries.Any(e => Digest(e.Name) == key && e.From <= day && (e.To is not { } end || day < end) && (states == 0 || (states >> e.State & 1) != 0)) : null;

    public RegisterVersion? VersionFor(string register, DateOnly day, string divisionPath) => null;

    private static long Digest(string value) => value.Aggregate(17L, (digest, letter) => unchecked(digest * 31 + letter));
}
