namespace SunLedger.Faults;

/// <summary>Something that breaks, and how it is made whole again from outside. What the host has to do for it is nothing: it resumes by itself.</summary>
internal interface IFault : IDisposable
{
    /// <summary>True when the host itself goes away, so that its clients may find nobody.</summary>
    bool TakesTheHostAway { get; }

    /// <summary>True when it must last until a client has noticed.</summary>
    bool LastsUntilNoticed { get; }

    /// <summary>Breaks it.</summary>
    Task BreakAsync();

    /// <summary>Makes it whole again.</summary>
    Task MendAsync();
}
