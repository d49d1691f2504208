namespace SunLedger.Demo.Year;

/// <summary>An indicator that a level registers: what it puts into a fund itself.</summary>
internal sealed record Indicator(string Id, Fund Fund, string Division, string DocNo, string DocTitle, DateOnly RegisteredOn, Money Amount, bool IsExecutable = false);

/// <summary>Money released one level down, where it is an indicator of its own; received there a few days later.</summary>
internal sealed record Release(string Id, string From, string To, string ChildId, string DocNo, Money Amount, DateOnly ReleasedOn, DateOnly ReceivedOn);

/// <summary>Money of an indicator matched to a project.</summary>
internal sealed record Assignment(string Id, string IndicatorId, string ProjectCode, Money Amount, DateOnly AssignedOn);
